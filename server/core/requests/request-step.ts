import type { StepTarget } from '../deadlines/accept-steps';
import { endOfWorkingDay } from '../deadlines/end-of-working-day';
import { readClocks } from '../deadlines/read-clocks';
import { decisionState } from './ask-decision';
import { clockHistory } from './clock-history';
import type { Clockwork } from './clockwork';
import type { RequestEvent } from './request-event';
import type { ServiceRequest } from './service-request';

/** Something the clocks of a request ask for at a moment, once. */
export interface RequestStep {
  /** Unique in the request's life: an event of this note says that it was done. */
  readonly key: string;
  readonly at: Date;
  readonly does:
    | { readonly kind: 'remind'; readonly step: string; readonly tells: readonly StepTarget[] }
    /** The handler has not told the resident anything for so long. */
    | { readonly kind: 'ask-for-news' }
    | { readonly kind: 'remind-resident' }
    | { readonly kind: 'give-up' }
    /** Nobody has said who does it. */
    | { readonly kind: 'ask-to-decide' }
    /** The outside body has had its time. */
    | { readonly kind: 'resume' };
}

const dayMs = 24 * 3_600_000;
const waitRemindDays = [2, 4, 6];
const waitEndsDays = 7;

/** Every step of the request that is earned or to come by what is known now, earliest first; void ones are left out. */
export function requestSteps(request: ServiceRequest, clockwork: Clockwork, now: Date): RequestStep[] {
  // What is handled with another is reminded of there.
  if (request.state === 'closed' || request.joinedTo !== null) return [];
  const steps = [
    ...clockSteps(request, clockwork, now),
    ...waitSteps(request),
    ...decisionSteps(request, clockwork),
  ];
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Those that are due and were not done yet. */
export function dueSteps(request: ServiceRequest, clockwork: Clockwork, now: Date): RequestStep[] {
  return requestSteps(request, clockwork, now).filter((step) => step.at <= now && !isDone(request, step));
}

/** When the request's clocks have to be looked at next; null: nothing will come by itself. */
export function nextLookAt(request: ServiceRequest, clockwork: Clockwork, now: Date): Date | null {
  const next = requestSteps(request, clockwork, now).find((step) => !isDone(request, step));
  return next?.at ?? null;
}

const isDone = ({ events }: ServiceRequest, { key }: RequestStep): boolean =>
  events.some((event) => event.kind === 'reminded' && event.note === key);

function clockSteps(request: ServiceRequest, clockwork: Clockwork, now: Date): RequestStep[] {
  const { calendar } = clockwork;
  const policy = clockwork.policyOf(request.clocks.policyVersion);
  const { solve, update } = readClocks(clockHistory(request), { calendar, policy, now });
  // While it waits for somebody else, or for the resident's word, nobody is reminded of the end.
  const runs = request.state === 'assigned' || request.state === 'accepted';
  const steps: RequestStep[] = runs
    ? solve.steps
        .filter(({ state }) => state !== 'void')
        .map(({ key, at, tells }) => ({ key, at, does: { kind: 'remind', step: key, tells } }))
    : [];
  if (runs && update && update.endedAt === null)
    steps.push({
      key: `update/${update.startedAt.toISOString()}`,
      at: update.dueAt,
      does: { kind: 'ask-for-news' },
    });
  return steps;
}

/** Who does it has to be said by the end of the next working day. */
function decisionSteps(request: ServiceRequest, { calendar }: Clockwork): RequestStep[] {
  const asked = request.events.findLast(({ kind }) => kind === 'decision-asked');
  if (!asked || decisionState(request) !== 'wanted') return [];
  const at = endOfWorkingDay(calendar, asked.at, 1);
  return [{ key: `decision/${asked.seq}`, at, does: { kind: 'ask-to-decide' } }];
}

/** Silence ends: the resident is asked three times, an outside body has its date. */
function waitSteps({ state, events }: ServiceRequest): RequestStep[] {
  const since = (kinds: readonly RequestEvent['kind'][]) =>
    events.findLast(({ kind }) => kinds.includes(kind));
  if (state === 'waiting-outside') {
    const wait = since(['waits-outside']);
    return wait?.to ? [{ key: `outside/${wait.seq}`, at: new Date(wait.to), does: { kind: 'resume' } }] : [];
  }
  if (state !== 'waiting-resident' && state !== 'claimed-solved') return [];
  const asked = since([state === 'waiting-resident' ? 'asked-resident' : 'claimed-solved']);
  if (!asked) return [];
  const after = (days: number) => new Date(asked.at.getTime() + days * dayMs);
  return [
    ...waitRemindDays.map((days, index): RequestStep => ({
      key: `wait/${asked.seq}/${index + 1}`,
      at: after(days),
      does: { kind: 'remind-resident' },
    })),
    { key: `wait/${asked.seq}/end`, at: after(waitEndsDays), does: { kind: 'give-up' } },
  ];
}
