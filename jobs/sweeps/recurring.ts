import { atShanghai, shanghaiDate } from '../../server/core/shared/shanghai-time';

/** Work that comes again by itself. `run` asks the facts and may run twice. */
export interface RecurringWork {
  readonly name: string;
  isDue(now: Date, lastRun: Date | null): boolean;
  run(now: Date): Promise<void>;
}

export interface RecurringRuns {
  /** The proof that somebody answers for everything in the days to come; nothing is said when it holds. */
  readonly coverage: (now: Date) => Promise<void>;
  /** Dates promised into a year whose holidays were not known are counted again once they are. */
  readonly confirmDates: (now: Date) => Promise<void>;
  /** Who is on duty the next day is asked to confirm it. */
  readonly dutyCards: (now: Date) => Promise<void>;
  /** What farmers should hear of around a solar term is drafted, for somebody to read. */
  readonly farmCalendar: (now: Date) => Promise<void>;
  /** What sources said long ago is not kept for ever. */
  readonly forgetFeedItems: (now: Date) => Promise<void>;
  /** The card of each lead's day; nothing for who has nothing, nothing on a day off. */
  readonly morningCard: (now: Date) => Promise<void>;
  /** What is urgent and cannot be said in chat goes onto the phone list. */
  readonly urgentToPhone: (now: Date) => Promise<void>;
}

/** THE table of recurring work. */
export const recurringWork = (runs: RecurringRuns): readonly RecurringWork[] => [
  // At night; by day when nothing ran at night.
  { name: 'coverage', isDue: onceADay('02:00', '20:00'), run: runs.coverage },
  // Once the new calendar is there; who is told hears of it in the morning.
  { name: 'confirm-dates', isDue: onceADay('03:00', '20:00'), run: runs.confirmDates },
  // The evening before; who came onto the roster later, or was missed while nothing ran, is asked at the next time.
  {
    name: 'duty-cards',
    isDue: atTimes('07:30', '18:00', '18:30', '19:00', '19:30', '20:00', '20:30'),
    run: runs.dutyCards,
  },
  { name: 'farm-calendar', isDue: onceADay('07:40', '20:00'), run: runs.farmCalendar },
  { name: 'forget-feed-items', isDue: onceADay('03:30', '20:00'), run: runs.forgetFeedItems },
  { name: 'morning-card', isDue: onceADay('08:30', '12:00'), run: runs.morningCard },
  { name: 'urgent-to-phone', isDue: everyMinute, run: runs.urgentToPhone },
];

/** Once in each minute of the clock. */
export function everyMinute(now: Date, lastRun: Date | null): boolean {
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  return lastRun === null || minute(now) !== minute(lastRun);
}

/** At each of these times in Asia/Shanghai, or as soon after as can be. */
export function atTimes(...times: readonly string[]): RecurringWork['isDue'] {
  return (now, lastRun) => {
    const moments = times.map((time) => atShanghai(shanghaiDate(now), time));
    return moments.some((moment) => now >= moment && (lastRun === null || lastRun < moment));
  };
}

/** Once a day in Asia/Shanghai from the first time on; after the second it is too late to be of use. */
export function onceADay(from: string, to: string): RecurringWork['isDue'] {
  return (now, lastRun) => {
    const today = shanghaiDate(now);
    const first = atShanghai(today, from);
    return now >= first && now < atShanghai(today, to) && (lastRun === null || lastRun < first);
  };
}
