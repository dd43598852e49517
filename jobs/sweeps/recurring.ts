import { atShanghai, shanghaiDate } from '../../server/core/shared/shanghai-time';

/** Work that comes again by itself. `run` asks the facts and may run twice. */
export interface RecurringWork {
  readonly name: string;
  isDue(now: Date, lastRun: Date | null): boolean;
  run(now: Date): Promise<void>;
}

export interface RecurringRuns {
  /** The card of each lead's day; nothing for who has nothing, nothing on a day off. */
  readonly morningCard: (now: Date) => Promise<void>;
}

/** THE table of recurring work. */
export const recurringWork = (runs: RecurringRuns): readonly RecurringWork[] => [
  { name: 'morning-card', isDue: onceADay('08:30', '12:00'), run: runs.morningCard },
];

/** Once a day in Asia/Shanghai from the first time on; after the second it is too late to be of use. */
export function onceADay(from: string, to: string): RecurringWork['isDue'] {
  return (now, lastRun) => {
    const today = shanghaiDate(now);
    const first = atShanghai(today, from);
    return now >= first && now < atShanghai(today, to) && (lastRun === null || lastRun < first);
  };
}
