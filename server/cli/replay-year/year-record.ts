import type { OwnerLook } from './invariants/always-an-owner';
import type { SilentStep } from './invariants/ladder-climbed';
import type { Said } from './invariants/said-once';
import type { Outage } from './world/outages';

/** What the replay noted while the year went by; the requests themselves tell the rest. */
export interface YearRecord {
  readonly outages: readonly Outage[];
  /** What was said, by the id of its row. */
  readonly said: Map<string, Said>;
  /** Steps of the accept ladder at which nobody was asked. */
  readonly silentSteps: SilentStep[];
  /** Looks at who answers, and those that found nobody. */
  readonly looks: Record<OwnerLook['when'], number>;
  readonly gaps: OwnerLook[];
  /** Requests whose clock stood still at a day's end though nobody was waited for. */
  readonly pausedForNobody: Set<string>;
  /** What threw and should not have. */
  readonly failures: string[];
  /** How often each deed was done, and each refusal was heard. */
  readonly deeds: Map<string, number>;
  readonly refusals: Map<string, number>;
  /** The number of writes at which each request was closed. */
  readonly closedAtWrite: Map<string, number>;
  leaveDays: number;
  moves: number;
}

export const createYearRecord = (outages: readonly Outage[]): YearRecord => ({
  outages,
  said: new Map(),
  silentSteps: [],
  looks: { opening: 0, 'hand-over': 0, 'day-end': 0 },
  gaps: [],
  pausedForNobody: new Set(),
  failures: [],
  deeds: new Map(),
  refusals: new Map(),
  closedAtWrite: new Map(),
  leaveDays: 0,
  moves: 0,
});

export function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
