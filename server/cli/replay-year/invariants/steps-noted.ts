import { endOfWorkingDay } from '../../../core/deadlines/end-of-working-day';
import { readClocks, type ReadClocksInput } from '../../../core/deadlines/read-clocks';
import { clockHistory } from '../../../core/requests/clock-history';
import type { Clockwork } from '../../../core/requests/clockwork';
import type { RequestEvent } from '../../../core/requests/request-event';
import { requestSteps } from '../../../core/requests/request-step';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { dayMs, later, toTime } from '../world/spans';
import { stateAfter, stretchesOf, type Stretch } from './stretches';

export interface NotedInput {
  readonly clockwork: Clockwork;
  readonly allowedUntil: (at: Date) => Date;
}

/** A step that was earned, and the stretches of the request's life in which it is said. */
interface Earned {
  readonly key: string;
  readonly at: Date;
  readonly stretches: readonly Pick<Stretch, 'from' | 'to'>[];
}

/**
 * What is wrong with the reminders of a closed request: every step of its clocks and waits that was earned is noted once, not
 * before its time by what was known then, and right after it, or after the outage it fell into.
 */
export function brokenSteps(request: ServiceRequest, input: NotedInput): readonly string[] {
  const notes = notesOf(request);
  return [
    ...[...notes.values()].flatMap((events) => brokenNote(request, events, input)),
    ...earnedSteps(request, input).flatMap((step) =>
      brokenEarned(step, notes.get(step.key)?.[0] ?? null, input),
    ),
  ];
}

function notesOf({ events }: ServiceRequest): ReadonlyMap<string, RequestEvent[]> {
  const notes = new Map<string, RequestEvent[]>();
  for (const event of events)
    if (event.kind === 'reminded' && event.note !== null)
      notes.set(event.note, [...(notes.get(event.note) ?? []), event]);
  return notes;
}

function brokenNote(
  request: ServiceRequest,
  events: readonly RequestEvent[],
  { clockwork }: NotedInput,
): readonly string[] {
  const [first] = events;
  if (!first) return [];
  const { causeId, at } = first;
  const key = first.note ?? '';
  if (events.some((event) => event.causeId !== causeId)) return [`${key} was noted twice`];
  const before = request.events.slice(
    0,
    request.events.findIndex((event) => event.causeId === causeId),
  );
  const then = { ...request, events: before, state: stateAfter(before) };
  const step = requestSteps(then, clockwork, at).find((each) => each.key === key);
  if (!step) return [`${key} was noted at ${toTime(at)}, when nothing asked for it`];
  return step.at > at ? [`${key} was noted at ${toTime(at)}, before ${toTime(step.at)}`] : [];
}

/** It is said in the first stretch that lasts long enough after its time; in a shorter one it may be. */
function brokenEarned(
  { key, at, stretches }: Earned,
  note: RequestEvent | null,
  { allowedUntil }: NotedInput,
): readonly string[] {
  for (const { from, to } of stretches) {
    const comes = at > from ? at : from;
    const until = allowedUntil(comes);
    if (comes >= to || until >= to) continue;
    if (!note) return [`${key} at ${toTime(comes)} was left out`];
    return note.at > until ? [`${key} at ${toTime(comes)} was noted only at ${toTime(note.at)}`] : [];
  }
  return [];
}

function earnedSteps(request: ServiceRequest, { clockwork }: NotedInput): readonly Earned[] {
  const stretches = stretchesOf(request);
  const running = stretches.filter(({ state }) => state === 'assigned' || state === 'accepted');
  const ended = stretches.at(-1)?.to ?? request.openedAt;
  const { calendar } = clockwork;
  const policy = clockwork.policyOf(request.clocks.policyVersion);
  const { solve } = readClocks(clockHistory(request), { calendar, policy, now: ended });
  const ofSolve = solve.steps
    .filter(({ state }) => state === 'earned')
    .map(({ key, at }): Earned => ({ key, at, stretches: running }));
  return [
    ...ofSolve,
    ...ofUpdates(request, { calendar, policy, running }),
    ...stretches.flatMap(waitsOf),
    ...decisionsOf(request, calendar),
  ];
}

const contacts: readonly RequestEvent['kind'][] = ['noted', 'asked-resident', 'claimed-solved'];

const isContact = ({ kind, note }: RequestEvent): boolean =>
  contacts.includes(kind) || (kind === 'accepted' && note !== null);

/** From one word to the resident to the next, and from the last to the end. */
function ofUpdates(
  request: ServiceRequest,
  { running, ...read }: Omit<ReadClocksInput, 'now'> & { readonly running: readonly Stretch[] },
): readonly Earned[] {
  const { events } = request;
  const hasUpdates = read.policy.limits[request.requestClass].update !== null;
  return events.flatMap((event, index): readonly Earned[] => {
    if (!hasUpdates || !isContact(event)) return [];
    const rest = events.slice(index + 1);
    const next = rest.find((each) => isContact(each) || each.kind === 'closed' || each.kind === 'withdrawn');
    if (!next || next.at <= event.at) return [];
    const known = events.slice(0, events.indexOf(next));
    const { update } = readClocks(clockHistory({ ...request, events: known }), { ...read, now: next.at });
    const stretches = running.map((stretch) =>
      stretch.to > next.at ? { ...stretch, to: next.at } : stretch,
    );
    return (update?.steps ?? [])
      .filter(({ state }) => state === 'earned')
      .map(({ at }) => ({ key: `update/${event.at.toISOString()}`, at, stretches }));
  });
}

const waitDays = [2, 4, 6];

/** Who waits for the resident asks three times and gives up after a week; an outside body has its date. */
function waitsOf(stretch: Stretch): readonly Earned[] {
  const { state, cause } = stretch;
  if (state === 'waiting-outside')
    return cause.to ? [{ key: `outside/${cause.seq}`, at: new Date(cause.to), stretches: [stretch] }] : [];
  if (state !== 'waiting-resident' && state !== 'claimed-solved') return [];
  const step = (name: string, days: number): Earned => ({
    key: `wait/${cause.seq}/${name}`,
    at: later(cause.at, days * dayMs),
    stretches: [stretch],
  });
  return [...waitDays.map((days, index) => step(String(index + 1), days)), step('end', 7)];
}

/** Who does it has to be said by the end of the next working day. */
function decisionsOf({ events }: ServiceRequest, calendar: Clockwork['calendar']): readonly Earned[] {
  const ends: readonly RequestEvent['kind'][] = ['decided', 'decision-asked', 'closed', 'withdrawn'];
  return events.flatMap((cause, index): readonly Earned[] => {
    const end = events.slice(index + 1).find(({ kind }) => ends.includes(kind));
    if (cause.kind !== 'decision-asked' || !end) return [];
    const at = endOfWorkingDay(calendar, cause.at, 1);
    const stretches = [{ from: cause.at, to: end.at }];
    return [{ key: `decision/${cause.seq}`, at, stretches }];
  });
}
