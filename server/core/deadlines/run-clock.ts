import { changesBefore } from './clock-changes';
import type { ClockCourse } from './clock-course';
import type { ClockReading, ClockStep } from './clock-reading';
import type { DueAsOf } from './due-as-of';
import { isAnnounced } from './is-announced';
import { isPausedAfter } from './pauses-until';
import { scheduleAsOf, type Schedule } from './schedule-as-of';

interface Past {
  readonly isLate: boolean;
  readonly earned: ReadonlyMap<string, Date>;
}

/**
 * Reads a clock from change to change, as somebody who looked all the time would have: what was late or earned by
 * what was known then stays so, whatever came later.
 */
export function runClock(course: ClockCourse): ClockReading {
  const until = course.endedAt ?? (course.now > course.startedAt ? course.now : course.startedAt);
  const stops = [course.startedAt, ...changesBefore(course, until), until];
  const before = stops.slice(1).reduce<Past>(
    (past, stop, index) => {
      const from = stops[index] ?? course.startedAt;
      if (isPausedAfter(course, from)) return past;
      return look(course, past, scheduleAsOf(course, from), (at) => at < stop);
    },
    { isLate: false, earned: new Map() },
  );
  const isPaused = course.endedAt === null && isPausedAfter(course, until);
  const isRunning = course.endedAt === null && !isPaused;
  const schedule = scheduleAsOf(course, until);
  const past = isRunning ? look(course, before, schedule, (at) => at <= course.now) : before;
  return {
    kind: course.kind,
    startedAt: course.startedAt,
    dueAt: schedule.due.at,
    state: past.isLate ? 'late' : course.endedAt ? 'met' : isPaused ? 'paused' : 'running',
    isPaused,
    endedAt: course.endedAt,
    provisional: isProvisional(course, schedule.due),
    steps: stepsOf(course, past, schedule),
  };
}

/** What is over by a schedule. */
function look(
  course: ClockCourse,
  past: Past,
  { due, momentOf }: Schedule,
  isOver: (at: Date) => boolean,
): Past {
  const earned = new Map(past.earned);
  for (const step of course.steps) {
    const at = earned.has(step.key) ? null : momentOf(step);
    if (at && isOver(at)) earned.set(step.key, at);
  }
  return { isLate: past.isLate || isOver(due.at), earned };
}

function stepsOf(course: ClockCourse, { earned }: Past, { momentOf }: Schedule): readonly ClockStep[] {
  const unearned = course.endedAt ? 'void' : 'to-come';
  return course.steps
    .flatMap((step): ClockStep[] => {
      const earnedAt = earned.get(step.key);
      const at = earnedAt ?? momentOf(step);
      return at ? [{ key: step.key, at, tells: step.tells, state: earnedAt ? 'earned' : unearned }] : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function isProvisional({ calendar, limit, startedAt }: ClockCourse, due: DueAsOf): boolean {
  return !due.isNamed && limit.kind !== 'wall-minutes' && !isAnnounced(calendar, startedAt, due.at);
}
