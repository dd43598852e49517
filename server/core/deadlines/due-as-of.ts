import { shanghaiDate } from '../shared/shanghai-time';
import { addWorkingMs } from './add-working-minutes';
import type { ClockCourse } from './clock-course';
import { endOfWorkingDay } from './end-of-working-day';
import { limitEndsAt } from './limit-ends-at';
import { nextWorkingDay } from './next-working-day';
import { pausesUntil } from './pauses-until';
import { workingDaysEndedBetween, workingMsBetween } from './working-time';

export interface DueAsOf {
  readonly at: Date;
  /** What it would be without any pause. */
  readonly unpausedAt: Date;
  /** Somebody named this very moment; no calendar had a say. */
  readonly isNamed: boolean;
}

/**
 * When the clock is due by what had happened until `until`; an open pause as if it ended then. A pause moves a wall
 * limit by its time, one of working minutes by its working time, one of days by the working days that ended in it.
 * A pause that begins after the end moves nothing.
 */
export function dueAsOf(course: ClockCourse, until: Date): DueAsOf {
  const extension = course.extensions.findLast(({ at }) => at <= until);
  const named = extension?.until ?? course.promisedUntil;
  const countsFrom = extension?.at ?? course.startedAt;
  const first = named ?? limitEndsAt(course.calendar, course.limit, course.startedAt, course.blocks);
  const at = pausesUntil(course, until)
    .filter((pause) => pause.to > countsFrom)
    .reduce((due, pause) => {
      const from = pause.from > countsFrom ? pause.from : countsFrom;
      if (from >= due) return due;
      return named ? movedNamed(course, due, from, pause.to) : moved(course, due, from, pause.to);
    }, first);
  return { at, unpausedAt: first, isNamed: named !== null && at.getTime() === named.getTime() };
}

function moved({ calendar, limit, blocks }: ClockCourse, due: Date, from: Date, to: Date): Date {
  if (limit.kind === 'wall-minutes') return new Date(due.getTime() + to.getTime() - from.getTime());
  if (limit.kind === 'working-minutes') {
    const ms = workingMsBetween(calendar, from, to, blocks);
    return ms === 0 ? due : addWorkingMs(calendar, due, ms, blocks);
  }
  const days = workingDaysEndedBetween(calendar, from, to);
  return days === 0 ? due : endOfWorkingDay(calendar, due, days);
}

/** A date with a time of day keeps the time of day; it never lies in the pause that moves it. */
function movedNamed(course: ClockCourse, due: Date, from: Date, to: Date): Date {
  if (course.limit.kind === 'wall-minutes' || course.limit.kind === 'working-minutes') {
    return moved(course, due, from, to);
  }
  const days = workingDaysEndedBetween(course.calendar, from, to);
  let later = due;
  for (let counted = 0; counted < days || later <= to; counted += 1) {
    later = sameTimeOn(nextWorkingDay(course.calendar, shanghaiDate(later)).date, later);
  }
  return later;
}

function sameTimeOn(date: string, at: Date): Date {
  const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
  return new Date(midnight(date) + at.getTime() - midnight(shanghaiDate(at)));
}
