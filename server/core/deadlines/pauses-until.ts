import type { ClockCourse } from './clock-course';

export interface EndedPause {
  readonly from: Date;
  readonly to: Date;
}

/** The pauses begun before `until`; one that goes on then is taken as if it ended then. */
export function pausesUntil(course: ClockCourse, until: Date): readonly EndedPause[] {
  return course.pauses
    .filter(({ from }) => from < until)
    .map(({ from, to }) => ({ from, to: to && to < until ? to : until }));
}

/** Whether the clock stands still right after `at`. */
export function isPausedAfter(course: ClockCourse, at: Date): boolean {
  return course.pauses.some(({ from, to }) => from <= at && (to === null || to > at));
}
