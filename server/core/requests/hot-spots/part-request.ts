import { readClocks } from '../../deadlines/read-clocks';
import type { Grid } from '../../grid/grid';
import { numbered, type Cause } from '../../outbound/change-record';
import type { PersonRepository } from '../../people/ports';
import type { Person } from '../../people/person';
import { acceptDues } from '../accept-dues';
import { changeRequest, type Changed, type ChangeRequestDeps } from '../change-request';
import { clockHistory } from '../clock-history';
import { clockworkOf, type Clockwork } from '../clockwork';
import { requestNotFound } from '../errors';
import { askToTake } from '../messages-on-opening';
import { noMove, type Move, type NewEvent } from '../move';
import { staffName } from '../names';
import { newsTo } from '../news-to';
import { routeAfresh } from '../route-afresh';
import type { ServiceRequest } from '../service-request';
import { notJoined } from './errors';
import { sayOfHotSpot } from './sayings';

export interface PartRequestDeps extends ChangeRequestDeps {
  readonly people: Pick<PersonRepository, 'find'>;
}

export interface PartRequestInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly cause: Cause;
}

/**
 * What was handled with another stands by itself again: an owner is found afresh, its own deadline counts, its resident is told
 * and hears no more of the other. Throws `requests.not-joined`.
 */
export async function partRequest(deps: PartRequestDeps, input: PartRequestInput): Promise<Changed> {
  const { grid, requestId, cause } = input;
  const found = await deps.requests.find(requestId);
  const requester = found && (await deps.people.find(found.communityId, found.requesterId));
  if (!found || !requester) throw requestNotFound();
  const changed = await changeRequest(deps, requestId, cause, (request) => {
    if (request.joinedTo === null || request.state === 'closed') throw notJoined(request);
    return part(deps, request, grid, requester, cause);
  });
  const parentId = changed.request.events.findLast(({ kind }) => kind === 'separated')?.to;
  if (parentId) await leaveParent(deps, parentId, changed.request, cause);
  return changed;
}

function part(
  deps: PartRequestDeps,
  request: ServiceRequest,
  grid: Grid,
  requester: Person,
  cause: Cause,
): Move {
  const route = routeAfresh(request, grid, requester, cause.at);
  const { ownerId, askedIds, coHandlerIds } = route;
  const event: NewEvent = {
    kind: 'separated',
    note: request.joinedTo?.label ?? null,
    to: request.joinedTo?.id ?? null,
  };
  const patch = {
    ...({ joinedTo: null, standsAlone: true, state: 'assigned' } as const),
    ...{ route, ownerId, askedIds, coHandlerIds },
  };
  const clockwork = clockworkOf(deps, grid);
  const events = [...request.events, ...numbered(request, cause, [event])];
  const alone = withAcceptTime({ ...request, ...patch, events }, clockwork, cause.at);
  const told = sayOfHotSpot('separated-told', {
    number: request.number.label,
    topic: request.topicLabel,
    owner: staffName(grid, ownerId),
    dueAt: request.clocks.solveDueAt.toISOString(),
  });
  return {
    patch: { ...patch, clocks: alone.clocks },
    events: [event],
    messages: [
      newsTo(request, request.requesterId, told),
      ...askedIds.flatMap((id) => askToTake({ grid, request: alone, requester }, id)),
    ],
    dues: acceptDues(alone, cause.at, clockwork),
  };
}

/** Somebody is asked afresh: the time to accept begins now, the end stays. */
function withAcceptTime(
  request: ServiceRequest,
  { calendar, policyOf }: Clockwork,
  now: Date,
): ServiceRequest {
  const policy = policyOf(request.clocks.policyVersion);
  const { accept } = readClocks(clockHistory(request), { calendar, policy, now });
  return accept ? { ...request, clocks: { ...request.clocks, acceptDueAt: accept.dueAt } } : request;
}

/** Only who came with it leaves with it: whoever followed the other before follows on. */
async function leaveParent(
  deps: ChangeRequestDeps,
  parentId: string,
  child: ServiceRequest,
  cause: Cause,
): Promise<void> {
  await changeRequest(deps, parentId, cause, (parent) => {
    if (!parent.childIds.includes(child.id)) return noMove;
    const leaving = parent.followers.filter(({ causeId }) => causeId === `join/${child.id}`);
    const gone = leaving.length > 0 ? leaving.map(({ personId }) => personId) : [child.requesterId];
    return {
      patch: {
        childIds: parent.childIds.filter((id) => id !== child.id),
        followers: parent.followers.filter((follower) => !leaving.includes(follower)),
      },
      events: gone.map((to) => ({ kind: 'unfollowed', note: child.number.label, to })),
      messages: [],
    };
  });
}
