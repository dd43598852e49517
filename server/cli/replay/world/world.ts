import type { KnownYears } from '../../../core/deadlines/known-years';
import type { WorkingCalendar } from '../../../core/deadlines/working-calendar';
import type { Grid } from '../../../core/grid/grid';
import type { FarmCalendar } from '../../../core/notices/farm-calendar/ports';
import type { NewId } from '../../../core/shared/new-id';
import type { Understanding } from '../../../core/understanding/ports';
import type { createMemoryRepositories } from '../../../store/memory/create-memory-repositories';
import type { FaultGate } from '../faults/fault-gate';
import type { VirtualClock } from '../time/virtual-clock';
import type { ReplayFeeds } from './replay-feeds';
import type { Said } from './transcript';

/** Every port of the store. */
export type ReplayRepositories = ReturnType<typeof createMemoryRepositories>;

/** What outlives a process: the store, the clock, what has been said. */
export interface World {
  readonly communityId: string;
  /** The bot's own contact. */
  readonly account: string;
  readonly clock: VirtualClock;
  readonly repositories: ReplayRepositories;
  readonly newId: NewId;
  readonly newCode: () => string;
  readonly random: () => number;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly knownYears: KnownYears;
  readonly farmCalendar: FarmCalendar;
  readonly understanding: Understanding;
  readonly gate: FaultGate;
  readonly feeds: ReplayFeeds;
  readonly said: Said[];
  readonly onSaid: (said: Said) => void;
  /** A line for people about what goes on. */
  readonly tell: (words: string) => void;
}
