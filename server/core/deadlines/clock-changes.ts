import type { ClockCourse } from './clock-course';

/** When the clock was stopped, went on or was extended, after its start and before `until`, in order. */
export function changesBefore(course: ClockCourse, until: Date): readonly Date[] {
  return changesOf(course).filter((at) => at > course.startedAt && at < until);
}

/** The last change at or before `until`; the start when there is none. */
export function lastChange(course: ClockCourse, until: Date): Date {
  return changesOf(course).findLast((at) => at <= until) ?? course.startedAt;
}

function changesOf({ pauses, extensions }: ClockCourse): readonly Date[] {
  return [
    ...pauses.flatMap(({ from, to }) => (to ? [from, to] : [from])),
    ...extensions.map(({ at }) => at),
  ].sort((a, b) => a.getTime() - b.getTime());
}
