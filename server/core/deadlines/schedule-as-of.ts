import { lastChange } from './clock-changes';
import type { ClockCourse } from './clock-course';
import { dueAsOf, type DueAsOf } from './due-as-of';
import { isPausedAfter, pausesUntil } from './pauses-until';
import { addRunningMs, runningMsBetween } from './running-time';
import type { SolveStep, StepMoment } from './solve-steps';

export interface Schedule {
  readonly due: DueAsOf;
  /** When a step comes; null when the span is too short for it. */
  readonly momentOf: (step: SolveStep) => Date | null;
}

/** When all is to come, by what had happened until `asOf`. */
export function scheduleAsOf(course: ClockCourse, asOf: Date): Schedule {
  const due = dueAsOf(course, asOf);
  const pauses = pausesUntil(course, asOf);
  const spanMs = runningMsBetween(course, course.startedAt, due.at, pauses);
  // A change may set the moment of a step into the past: then it comes with the change.
  const earliest = isPausedAfter(course, asOf) ? asOf : lastChange(course, asOf);

  const shareOf = (ms: number, percent: number): number => Math.round((ms * percent) / 100);
  const planned = (when: StepMoment): Date | null => {
    if (when.kind === 'end') return due.at;
    if (when.kind === 'over') {
      // Of the span as it was granted: a pause makes nobody hear of it earlier.
      const grantedMs = runningMsBetween(course, course.startedAt, due.unpausedAt, []);
      return addRunningMs(course, due.at, shareOf(grantedMs, when.percent), pauses);
    }
    const runMs = when.kind === 'share' ? shareOf(spanMs, when.percent) : spanMs - when.minutes * 60_000;
    return runMs > 0 ? addRunningMs(course, course.startedAt, runMs, pauses) : null;
  };
  return {
    due,
    momentOf: ({ when }) => {
      const at = planned(when);
      return at && at < earliest ? earliest : at;
    },
  };
}
