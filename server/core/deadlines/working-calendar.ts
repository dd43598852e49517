import type { CalendarException } from '../grid/grid';
import { atShanghai, weekdayOf } from '../shared/shanghai-time';
import { knownYears, type KnownYears } from './known-years';
import { defaultWorkingHours, type HoursBlock, type WorkingHours } from './working-hours';
import type { YearFile } from './year-file';

export type BlockKind = 'regular' | 'with-staggered';

export interface WorkBlock {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
}

/** Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export interface WorkingCalendar extends KnownYears {
  isWorkingDay(date: string): boolean;
  /** The working blocks of a day in order, none overlapping another. */
  blocks(date: string, kind: BlockKind): readonly WorkBlock[];
}

export interface WorkingCalendarInput {
  readonly years: readonly YearFile[];
  /** The community's own days; they win over the year's. */
  readonly exceptions: readonly CalendarException[];
  readonly hours?: WorkingHours;
}

/** The calendar of announced years and the community's exceptions. */
export function createWorkingCalendar(input: WorkingCalendarInput): WorkingCalendar {
  const hours = input.hours ?? defaultWorkingHours;
  const { isKnown } = knownYears(input.years);
  // A year's notice may name days of the December before, so all notices share one table.
  const announced = new Map(input.years.flatMap((file) => file.days.map((day) => [day.date, day.isOffDay])));
  const exceptions = new Map(input.exceptions.map((exception) => [exception.date, exception.blocks]));

  // A make-up Saturday (调休) is a working day, so the weekday alone decides nothing.
  const isWorkingDay = (date: string): boolean => {
    const own = exceptions.get(date);
    if (own) return own.length > 0;
    const isOffDay = announced.get(date);
    return isOffDay === undefined ? weekdayOf(date) <= 5 : !isOffDay;
  };

  const hoursOf = (date: string, kind: BlockKind): readonly HoursBlock[] => {
    const own = exceptions.get(date);
    if (own) return own;
    const regular = isWorkingDay(date) ? hours.regular : [];
    const isHoliday = announced.get(date) === true;
    if (kind === 'regular' || isHoliday) return regular;
    const weekday = weekdayOf(date);
    return [...regular, ...hours.staggered.filter((block) => block.weekdays.includes(weekday))];
  };

  const blocksOf = (date: string, kind: BlockKind): readonly WorkBlock[] =>
    union(hoursOf(date, kind)).map((block) => ({
      from: atShanghai(date, block.from),
      to: atShanghai(date, block.to),
    }));

  // A clock asks for the same days again and again.
  const seen = {
    regular: new Map<string, readonly WorkBlock[]>(),
    'with-staggered': new Map<string, readonly WorkBlock[]>(),
  };

  return {
    isKnown,
    isWorkingDay,
    blocks: (date, kind) => {
      const blocks = seen[kind].get(date) ?? blocksOf(date, kind);
      seen[kind].set(date, blocks);
      return blocks;
    },
  };
}

/** Sorted, with overlapping blocks made one: staggered hours fall into the regular ones of a make-up Saturday. */
function union(blocks: readonly HoursBlock[]): readonly HoursBlock[] {
  const sorted = [...blocks].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.reduce<readonly HoursBlock[]>((done, block) => {
    const last = done.at(-1);
    if (!last || last.to < block.from) return [...done, block];
    return [...done.slice(0, -1), { from: last.from, to: last.to > block.to ? last.to : block.to }];
  }, []);
}
