import type { Due } from '../deadlines/due';
import { pausesOf } from '../deadlines/pauses-of';
import { readClocks } from '../deadlines/read-clocks';
import { numbered, type Cause } from '../outbound/change-record';
import { joinMoves, type Move } from './move';
import { clockHistory } from './clock-history';
import type { Clockwork } from './clockwork';
import { nextLookAt } from './request-step';
import type { ServiceRequest } from './service-request';

export interface Arranging {
  readonly request: ServiceRequest;
  readonly cause: Cause;
  readonly move: Move;
  readonly clockwork: Clockwork;
  /** May be later than the cause: a message that waited out an outage bears its own time. */
  readonly now: Date;
}

/**
 * A move with what it means for the clocks: the due time as the events make it, and the next look, unless that is arranged
 * already.
 */
export function arrangeLook({ request, cause, move, clockwork, now }: Arranging): Move {
  const events = [...request.events, ...numbered(request, cause, move.events)];
  const moved = { ...request, ...move.patch, events };
  const movesDue = isExtended(move) || (isPaused(request) && !isPaused(moved) && moved.state !== 'closed');
  const next = movesDue ? { ...moved, clocks: currentClocks(moved, clockwork, cause.at) } : moved;
  const wanted = nextLookAt(next, clockwork, cause.at);
  // A look at a moment that is over may have been done, to no effect; one to come has not.
  const lookAt = wanted && wanted <= now ? new Date(now.getTime() + 1) : wanted;
  const patch = { clocks: next.clocks };
  if (lookAt === null || request.lookAt?.getTime() === lookAt.getTime())
    return joinMoves(move, { ...noEvents, patch });
  return joinMoves(move, { ...noEvents, patch: { ...patch, lookAt }, dues: [lookDue(next, lookAt)] });
}

// Nothing else moves the end: least of all a hand-over, or a change of the calendar that nobody was told of.
const isExtended = ({ events }: Move): boolean =>
  events.some(({ kind }) => kind === 'extended' || kind === 'class-corrected');

const isPaused = (request: ServiceRequest): boolean =>
  pausesOf(clockHistory(request).events, request.openedAt).some(({ to }) => to === null);

const noEvents = { events: [], messages: [] };

/** While it waits nobody knows how long, so what was promised last stands. */
function currentClocks(request: ServiceRequest, clockwork: Clockwork, now: Date): ServiceRequest['clocks'] {
  const { calendar } = clockwork;
  const policy = clockwork.policyOf(request.clocks.policyVersion);
  const { solve } = readClocks(clockHistory(request), { calendar, policy, now });
  return solve.state === 'paused' ? request.clocks : { ...request.clocks, solveDueAt: solve.dueAt };
}

/** Looking at a request's clocks at a moment; one id a moment, so that it is arranged once. */
export function lookDue(request: ServiceRequest, at: Date): Due {
  return {
    id: `due/${request.id}/look/${at.toISOString()}`,
    communityId: request.communityId,
    subject: { kind: 'request', id: request.id },
    kind: 'look-at-request',
    dueAt: at,
    policyVersion: request.clocks.policyVersion,
    state: 'waiting',
  };
}
