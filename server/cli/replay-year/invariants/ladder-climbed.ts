import { limitEndsAt } from '../../../core/deadlines/limit-ends-at';
import { findPostOfKind, holdersOf } from '../../../core/grid/find-post';
import type { Grid } from '../../../core/grid/grid';
import { isOnLeave } from '../../../core/grid/is-on-leave';
import type { Clockwork } from '../../../core/requests/clockwork';
import { namedIn } from '../../../core/requests/next-asked';
import type { RequestEvent } from '../../../core/requests/request-event';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { toTime } from '../world/spans';

/** A step at which nobody was asked, and whether that was because nobody was left. */
export interface SilentStep {
  readonly dueId: string;
  readonly requestId: string;
  readonly isNobodyLeft: boolean;
}

/** Whether secretary and street, where every chain ends, had both been asked already or are away; of a complaint, who may hear. */
export function isNobodyLeft(grid: Grid, request: ServiceRequest, at: Date): boolean {
  const kinds = { staff: ['secretary', 'street'], secretary: ['street'], street: ['street'] } as const;
  return kinds[request.visibility]
    .flatMap((kind) => holdersOf(findPostOfKind(grid, kind)))
    .every((id) => [...request.askedIds, ...namedIn(request)].includes(id) || isOnLeave(grid, id, at));
}

interface Assignment {
  readonly key: string;
  readonly from: Date;
  /** When somebody accepted, it was closed, or another was asked. */
  readonly to: Date;
}

export interface ClimbedInput {
  readonly clockwork: Clockwork;
  readonly allowedUntil: (at: Date) => Date;
  readonly silent: ReadonlySet<string>;
}

interface ClimbedStep {
  readonly name: string;
  readonly dueId: string;
  readonly at: Date;
  /** When the assignment was over. */
  readonly to: Date;
}

/** What is wrong with how a closed request climbed while nobody accepted: each step of each assignment once, in its time. */
export function brokenLadder(request: ServiceRequest, input: ClimbedInput): readonly string[] {
  const told = new Map<string, RequestEvent[]>();
  for (const event of request.events)
    if (event.kind === 'escalated') told.set(event.causeId, [...(told.get(event.causeId) ?? []), event]);
  const steps = stepsOf(request, input);
  const known = new Set(steps.map(({ dueId }) => dueId));
  return [
    ...steps.flatMap((step) => {
      // A moment is arranged once: two assignments with a step at the same one share its due.
      const shared = steps.filter(({ at }) => at.getTime() === step.at.getTime());
      const done = [step, ...shared]
        .map(({ dueId }) => told.get(dueId))
        .find((events) => events !== undefined);
      const isSilent = shared.some(({ dueId }) => input.silent.has(dueId));
      return brokenStep(step, done ?? [], isSilent, input);
    }),
    ...[...told.keys()].filter((id) => !known.has(id)).map((id) => `escalated by ${id}, of no assignment`),
  ];
}

function stepsOf(request: ServiceRequest, { clockwork }: ClimbedInput): readonly ClimbedStep[] {
  const { acceptSteps } = clockwork.policyOf(request.clocks.policyVersion);
  return assignmentsOf(request).flatMap(({ key, from, to }) =>
    acceptSteps[request.requestClass].map(({ step, after }) => ({
      name: `accept step ${step} of assignment ${key}`,
      dueId: `due/${request.id}/accept/${key}/${step}`,
      at: limitEndsAt(clockwork.calendar, after, from, 'with-staggered'),
      to,
    })),
  );
}

function brokenStep(
  { name, at, to }: ClimbedStep,
  events: readonly RequestEvent[],
  isSilent: boolean,
  { allowedUntil }: ClimbedInput,
): readonly string[] {
  const [first] = events;
  const until = allowedUntil(at);
  if (!first) return to > until && !isSilent ? [`${name} at ${toTime(at)} was left out`] : [];
  const isTwice =
    new Set(events.map((event) => event.to)).size < events.length ||
    events.some((event) => event.at.getTime() !== first.at.getTime());
  return [
    ...(isTwice ? [`${name} was done twice`] : []),
    ...(first.at < at ? [`${name} came at ${toTime(first.at)}, before ${toTime(at)}`] : []),
    ...(first.at > until ? [`${name} came at ${toTime(first.at)}, after ${toTime(until)}`] : []),
  ];
}

const starts: readonly RequestEvent['kind'][] = ['opened', 'reopened', 'transferred', 'decided'];
const ends: readonly RequestEvent['kind'][] = [
  ...(['accepted', 'claimed-solved', 'closed', 'withdrawn', 'transferred', 'decided'] as const),
];

function assignmentsOf({ events }: ServiceRequest): readonly Assignment[] {
  const assignments: Assignment[] = [];
  let cycle = 1;
  let hops = 0;
  events.forEach((event, index) => {
    if (event.kind === 'reopened') cycle += 1;
    if (event.kind === 'transferred' || event.kind === 'decided') hops += 1;
    if (!starts.includes(event.kind)) return;
    const end = events.slice(index + 1).find(({ kind }) => ends.includes(kind));
    if (end) assignments.push({ key: `${cycle}-${hops}`, from: event.at, to: end.at });
  });
  return assignments;
}
