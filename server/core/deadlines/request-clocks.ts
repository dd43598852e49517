/** What was promised about a request, fixed when it is opened; hand-over never moves it. */
export interface RequestClocks {
  readonly policyVersion: string;
  readonly acceptDueAt: Date;
  readonly firstContactDueAt: Date | null;
  readonly solveDueAt: Date;
  /** A date in it falls in a year whose calendar is not announced. */
  readonly provisional: boolean;
}
