import { readAcceptClock } from './accept-clock';
import type { Extension } from './clock-course';
import type { ClockEvent, ClockHistory } from './clock-history';
import type { ClockReadings } from './clock-reading';
import { inOrder } from './in-order';
import { pausesOf } from './pauses-of';
import type { DeadlinePolicy } from './policy';
import { runClock } from './run-clock';
import type { WorkingCalendar } from './working-calendar';

export interface ReadClocksInput {
  readonly calendar: WorkingCalendar;
  readonly policy: DeadlinePolicy;
  readonly now: Date;
}

const withResident: readonly ClockEvent['kind'][] = ['contacted', 'claimed-solved'];

/**
 * How the clocks of a matter stand at `now`: the same for bot, jobs, pages and reports, by what had happened then.
 * Owners come and go without moving any but the accept clock, which never pauses; nor does the first contact of a
 * danger or an outage. A reopened matter runs on as if it had never been solved.
 */
export function readClocks(history: ClockHistory, input: ReadClocksInput): ClockReadings {
  const { calendar, policy, now } = input;
  const events = inOrder(history.events, now);
  const openedAt = events.find(({ kind }) => kind === 'opened')?.at;
  if (!openedAt) throw new RangeError('a clock history without an opening');
  const limits = policy.limits[history.requestClass];
  const endedAt = endOf(events);
  const shared = { calendar, now, promisedUntil: null, extensions: [], steps: [] };

  const contact = events.find(({ kind }) => withResident.includes(kind))?.at ?? null;
  const lastContact = events.findLast(({ kind }) => withResident.includes(kind))?.at ?? null;
  const isUrgent = history.requestClass === 'E' || history.requestClass === 'U';
  return {
    accept: readAcceptClock(events, { ...input, requestClass: history.requestClass }),
    firstContact:
      limits.firstContact &&
      runClock({
        ...shared,
        kind: 'first-contact',
        startedAt: openedAt,
        limit: limits.firstContact,
        blocks: 'with-staggered',
        pauses: isUrgent ? [] : pausesOf(events, openedAt),
        endedAt: contact ?? endedAt,
      }),
    update:
      limits.update &&
      lastContact &&
      runClock({
        ...shared,
        kind: 'update',
        startedAt: lastContact,
        limit: limits.update,
        blocks: 'regular',
        pauses: pausesOf(events, lastContact),
        endedAt,
        steps: policy.updateSteps,
      }),
    solve: runClock({
      ...shared,
      kind: 'solve',
      startedAt: openedAt,
      limit: policy.limits[history.solveClass ?? history.requestClass].solve,
      blocks: 'regular',
      promisedUntil: history.promisedUntil,
      pauses: pausesOf(events, openedAt),
      extensions: events.filter((event): event is ClockEvent & Extension => event.kind === 'extended'),
      endedAt,
      steps: policy.solveSteps,
    }),
  };
}

/** The next moment at which a step comes; null while nothing is to come, or all that is to come stands still. */
export function nextStepAt(readings: ClockReadings, now: Date): Date | null {
  const { accept, firstContact, update, solve } = readings;
  const moments = [accept, firstContact, update, solve]
    .flatMap((reading) => (reading && !reading.isPaused ? reading.steps : []))
    .filter((step) => step.state === 'to-come' && step.at > now)
    .map((step) => step.at.getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}

/** When it was said to be solved, or closed without that, for as long as nobody reopened it. */
function endOf(events: readonly ClockEvent[]): Date | null {
  const reopened = events.findLastIndex(({ kind }) => kind === 'reopened');
  const rest = events.slice(reopened + 1);
  return rest.find(({ kind }) => kind === 'claimed-solved' || kind === 'closed')?.at ?? null;
}
