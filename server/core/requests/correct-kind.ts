import type { Person } from '../people/person';
import type { Route } from '../routing/route';
import type { Topic } from '../understanding/understood';
import { numbered, type Cause } from '../outbound/change-record';
import { acceptDues } from './accept-dues';
import { accept } from './accept-request';
import { decisionState, decisionWanted, mostHops } from './ask-decision';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { clockworkOf, type Clockwork } from './clockwork';
import { alreadyClosed, complaintTransferRefused, dangerStays, notYours } from './errors';
import { handOnKind } from './hand-on-kind';
import { kindEnd } from './kind-end';
import { mayAccept } from './may-work-on';
import { joinMoves, noMove, type Move } from './move';
import type { StaffMoveInput } from './note-progress';
import { routeAfresh } from './route-afresh';
import type { ServiceRequest } from './service-request';
import { tellKind } from './tell-kind';
import { withoutRequester } from './without-requester';

export interface CorrectKindInput extends StaffMoveInput {
  readonly requester: Person;
  readonly topic: Topic;
}

/**
 * Says what an open request is about: topic, class and subject are replaced, the resident is told under the name of who says it.
 * Where another answers for that kind it is handed on as any request is: the next one is asked, and whoever has it stays
 * responsible until they accept. Whoever keeps it by this word has accepted it. Once the secretary has decided who does
 * it, or staff say it is done, it stays where it is.
 *
 * Another class moves the end as `kindEnd` says. Later than promised it gets only by the clerk's word on what nobody knew
 * when it was opened, so nobody gives themselves time by it. It is no contact about the matter, so it ends no such clock.
 * Undone by saying it again. The same kind again changes nothing. Throws `requests.already-closed`,
 * `requests.danger-stays`, `requests.complaint-stays`, `requests.not-yours`.
 */
export function correctKind(deps: ChangeRequestDeps, input: CorrectKindInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    if (request.requestClass === 'E') throw dangerStays(request);
    if (request.visibility !== 'staff') throw complaintTransferRefused(request);
    if (!mayAccept(request, input.person, input.grid)) throw notYours(request);
    if (request.topicId === input.topic.id) return noMove;
    return correct(request, input, clockworkOf(deps, input.grid));
  });
}

function correct(request: ServiceRequest, input: CorrectKindInput, clockwork: Clockwork): Move {
  const { grid, requester, person, topic, cause } = input;
  const renamed = renamedMove(request, input, clockwork);
  const kinded = withEvents({ ...request, ...renamed.patch }, cause, renamed);
  const told = (now: ServiceRequest, next: string | null) =>
    tellKind({ request: now, before: request, grid, person, next });
  if (decisionState(request) === 'given' || request.state === 'claimed-solved')
    return joinMoves(
      joinMoves(renamed, freshLadder(request, kinded, cause.at, clockwork)),
      told(kinded, null),
    );
  const route = routeAfresh(kinded, grid, requester, cause.at);
  const stays = route.ownerId === request.ownerId || isSamePost(route, request.route);
  const takes = request.state === 'assigned' && (route.ownerId === person.id || !stays);
  const acceptance = takes ? withoutRequester(request, accept(kinded, { ...input, note: null })) : noMove;
  const taken = { ...kinded, ...acceptance.patch, route };
  const routed = joinMoves(joinMoves(acceptance, renamed), { ...noMove, patch: { route } });
  if (stays || route.ownerId === taken.ownerId)
    return joinMoves(joinMoves(routed, freshLadder(request, taken, cause.at, clockwork)), told(taken, null));
  if (request.hops < mostHops) {
    const on = handOnKind({ request: taken, before: request, grid, person, at: cause.at, clockwork });
    return joinMoves(joinMoves(routed, on), told(taken, route.ownerId));
  }
  const note = `类别改为${topic.label}`;
  const wanted = decisionWanted({
    ...{ request: taken, grid, at: cause.at, why: 'handed-on', askerId: person.id, note },
  });
  return joinMoves(joinMoves(routed, wanted), told(taken, null));
}

/** Another holder of the same post has it: nothing has to be handed on. */
function isSamePost(one: Route, other: Route): boolean {
  const post = postOf(one);
  return post !== null && post === postOf(other);
}

const postOf = ({ reasons }: Route): string | null =>
  reasons.findLast(({ code }) => code === 'post-a' || code === 'post-b')?.ref ?? null;

const withEvents = (request: ServiceRequest, cause: Cause, { events }: Move): ServiceRequest => ({
  ...request,
  events: [...request.events, ...numbered(request, cause, events)],
});

/** While nobody has accepted, another class asks further people at other times. */
function freshLadder(before: ServiceRequest, now: ServiceRequest, at: Date, clockwork: Clockwork): Move {
  const isNew = now.state === 'assigned' && now.requestClass !== before.requestClass;
  return isNew ? { ...noMove, dues: acceptDues(now, at, clockwork) } : noMove;
}

function renamedMove(request: ServiceRequest, input: CorrectKindInput, clockwork: Clockwork): Move {
  const { topic, person, cause } = input;
  const named = { topicId: topic.id, topicLabel: topic.label };
  const corrected = { kind: 'kind-corrected', note: request.topicId, to: topic.id } as const;
  if (topic.requestClass === request.requestClass) return { patch: named, events: [corrected], messages: [] };
  const clocks = kindEnd({
    ...{ request, requestClass: topic.requestClass, clockwork, at: cause.at },
    mayBeLater: wasUnknown(request) && person.roles.includes('clerk'),
  });
  const end = clocks.solveDueAt.toISOString();
  return {
    patch: { ...named, requestClass: topic.requestClass, clocks },
    events: [corrected, { kind: 'class-corrected', note: request.requestClass, to: end }],
    messages: [],
  };
}

/** Nobody knew what it was when it was opened: what was promised then was a guess. */
function wasUnknown({ topicId, events }: ServiceRequest): boolean {
  const first = events.find(({ kind }) => kind === 'kind-corrected');
  return (first ? first.note : topicId) === null;
}
