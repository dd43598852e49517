import type { KillViews } from '../views/kill-views';

export interface InvariantResult {
  /** I1 to I8. */
  readonly name: string;
  readonly promise: string;
  /** How many things were looked at; 0 proves nothing. */
  readonly checked: number;
  /** What breaks it, ids only. */
  readonly broken: readonly string[];
}

export type Invariant = (views: KillViews) => InvariantResult;
