import { addWorkingMs } from './add-working-minutes';
import type { ClockCourse } from './clock-course';
import type { EndedPause } from './pauses-until';
import { workingMsBetween } from './working-time';

/** The milliseconds the clock runs from `from` to `to`, pauses left out. */
export function runningMsBetween(
  course: ClockCourse,
  from: Date,
  to: Date,
  pauses: readonly EndedPause[],
): number {
  return pauses.reduce(
    (ms, pause) => {
      const pausedFrom = pause.from > from ? pause.from : from;
      const pausedTo = pause.to < to ? pause.to : to;
      return pausedFrom < pausedTo ? ms - span(course, pausedFrom, pausedTo) : ms;
    },
    span(course, from, to),
  );
}

/** The instant at which the clock has run for `ms` since `from`. */
export function addRunningMs(
  course: ClockCourse,
  from: Date,
  ms: number,
  pauses: readonly EndedPause[],
): Date {
  let wholeMs = ms;
  let reached = add(course, from, wholeMs);
  for (const pause of pauses) {
    if (pause.to <= from) continue;
    if (pause.from >= reached) break;
    wholeMs += span(course, pause.from > from ? pause.from : from, pause.to);
    reached = add(course, from, wholeMs);
  }
  return reached;
}

function span({ calendar, limit, blocks }: ClockCourse, from: Date, to: Date): number {
  if (limit.kind === 'wall-minutes') return to.getTime() - from.getTime();
  return workingMsBetween(calendar, from, to, blocks);
}

function add({ calendar, limit, blocks }: ClockCourse, from: Date, ms: number): Date {
  if (limit.kind === 'wall-minutes') return new Date(from.getTime() + ms);
  return addWorkingMs(calendar, from, ms, blocks);
}
