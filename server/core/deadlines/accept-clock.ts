import type { ClockEvent } from './clock-history';
import type { ClockReading, ClockStep } from './clock-reading';
import { isAnnounced } from './is-announced';
import { limitEndsAt } from './limit-ends-at';
import type { DeadlinePolicy } from './policy';
import type { RequestClass } from './request-class';
import type { WorkingCalendar } from './working-calendar';

export interface AcceptClockInput {
  readonly requestClass: RequestClass;
  readonly calendar: WorkingCalendar;
  readonly policy: DeadlinePolicy;
  readonly now: Date;
}

const starts: readonly ClockEvent['kind'][] = ['opened', 'assigned', 'reopened'];
const ends: readonly ClockEvent['kind'][] = ['accepted', 'claimed-solved', 'closed'];

/** The clock of the last assignment in ordered events; each assignment has its own steps. */
export function readAcceptClock(events: readonly ClockEvent[], input: AcceptClockInput): ClockReading {
  const { requestClass, calendar, policy, now } = input;
  const started = events.findLastIndex(({ kind }) => starts.includes(kind));
  const startedAt = events[started]?.at;
  if (!startedAt) throw new RangeError('a clock history without an opening');
  const endedAt = events.slice(started + 1).find(({ kind }) => ends.includes(kind))?.at ?? null;

  const limit = policy.limits[requestClass].accept;
  const dueAt = limitEndsAt(calendar, limit, startedAt, 'with-staggered');
  const isLate = endedAt ? endedAt > dueAt : now >= dueAt;
  const steps = policy.acceptSteps[requestClass].map(({ step, after, tells }): ClockStep => {
    const at = limitEndsAt(calendar, after, startedAt, 'with-staggered');
    const isEarned = endedAt ? at < endedAt : at <= now;
    return { key: `accept-${step}`, at, tells, state: isEarned ? 'earned' : endedAt ? 'void' : 'to-come' };
  });
  return {
    kind: 'accept',
    startedAt,
    dueAt,
    state: isLate ? 'late' : endedAt ? 'met' : 'running',
    isPaused: false,
    endedAt,
    provisional: limit.kind !== 'wall-minutes' && !isAnnounced(calendar, startedAt, dueAt),
    steps,
  };
}
