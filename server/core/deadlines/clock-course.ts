import type { ClockReading } from './clock-reading';
import type { Limit } from './limit-ends-at';
import type { SolveStep } from './solve-steps';
import type { BlockKind, WorkingCalendar } from './working-calendar';

export interface Pause {
  readonly from: Date;
  /** Null: it has not ended. */
  readonly to: Date | null;
}

export interface Extension {
  readonly at: Date;
  readonly until: Date;
}

/** One clock and all that happened to it. */
export interface ClockCourse {
  readonly kind: ClockReading['kind'];
  readonly startedAt: Date;
  readonly limit: Limit;
  readonly blocks: BlockKind;
  /** A due date that somebody named, in place of the limit. */
  readonly promisedUntil: Date | null;
  /** In order, none overlapping another, none before the start. */
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly endedAt: Date | null;
  readonly steps: readonly SolveStep[];
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}
