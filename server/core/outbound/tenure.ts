/** The right to send for an account, as the store gave it to this process. */
export interface Tenure {
  /** Grows with every new holder; the store refuses what bears a lower number than it has seen. */
  readonly fencing: number;
  /** Nothing may leave at or after this moment: from then on another process may be sending. */
  readonly leaveBefore: Date;
}

/** Where only one process can ever send, as in a replay. */
export const soleTenure: Tenure = { fencing: 1, leaveBefore: new Date('9999-01-01T00:00:00Z') };
