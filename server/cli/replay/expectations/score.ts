/** What became of one expectation. */
export interface Verdict {
  readonly line: number;
  /** Why not, for people; null when it holds. */
  readonly failure: string | null;
}

export interface Score {
  readonly passed: number;
  readonly failed: number;
}

export function scoreOf(verdicts: readonly Verdict[]): Score {
  const failed = verdicts.filter((verdict) => verdict.failure !== null).length;
  return { passed: verdicts.length - failed, failed };
}
