export type RequestEventKind =
  | 'opened'
  | 'accepted'
  | 'noted'
  | 'asked-resident'
  | 'resident-replied'
  | 'transferred'
  | 'claimed-solved'
  | 'reopened'
  | 'closed'
  | 'rated'
  | 'followed'
  | 'urged'
  | 'withdrawn'
  | 'escalated'
  | 'place-corrected';

/** One move: who, when, from which channel, why. */
export interface RequestEvent {
  readonly seq: number;
  readonly kind: RequestEventKind;
  readonly at: Date;
  /** A person's id, or `system`. */
  readonly byId: string;
  readonly channel: string;
  /** The message, call or due item that caused it. The same cause never makes the same move twice. */
  readonly causeId: string;
  readonly note: string | null;
  /** The person or value the move leads to: the next owner, the outcome, the rating. */
  readonly to: string | null;
}
