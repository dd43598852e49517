import type { Grid } from '../../grid/grid';
import { changeRequest, type ChangeRequestDeps } from '../change-request';
import { noMove, type Move } from '../move';
import { newsTo } from '../news-to';
import { sayOfRequest } from '../sayings';
import type { ServiceRequest } from '../service-request';
import { partRequest, type PartRequestDeps } from './part-request';

export type SettleJoinedDeps = ChangeRequestDeps & PartRequestDeps;

/**
 * What is handled with another goes as that one goes: the other knows of it; once that is closed it closes too; joined only after
 * that, it stands by itself again. Safe to run at any time: it completes what a crash left half done.
 */
export async function settleJoined(
  deps: SettleJoinedDeps,
  request: ServiceRequest,
  grid: Grid,
  at: Date,
): Promise<void> {
  if (request.joinedTo === null || request.state === 'closed') return;
  const parent = await addToParent(deps, request.joinedTo.id, request, at);
  if (parent.state !== 'closed') return;
  const joinedAt = request.events.findLast(({ kind }) => kind === 'joined')?.at ?? request.openedAt;
  const cause = { causeId: `with/${parent.id}`, byId: 'system', channel: 'clock', at };
  if (parent.closedAt && parent.closedAt < joinedAt && !parent.childIds.includes(request.id))
    return void (await partRequest(deps, { grid, requestId: request.id, cause }));
  await changeRequest(deps, request.id, cause, (child) =>
    child.joinedTo === null || child.state === 'closed' ? noMove : close(child, parent, at),
  );
}

async function addToParent(
  deps: ChangeRequestDeps,
  parentId: string,
  child: ServiceRequest,
  at: Date,
): Promise<ServiceRequest> {
  const cause = { causeId: `join/${child.id}`, byId: 'system', channel: 'clock', at };
  const { request } = await changeRequest(deps, parentId, cause, (parent) =>
    parent.state === 'closed' || parent.childIds.includes(child.id) ? noMove : add(parent, child, at),
  );
  return request;
}

/** Whoever waits for the one that joins follows the other. */
function add(parent: ServiceRequest, child: ServiceRequest, at: Date): Move {
  const known = [parent.requesterId, ...parent.followers.map(({ personId }) => personId)];
  const fresh = [child.requesterId, ...child.followers.map(({ personId }) => personId)].filter(
    (id, index, all) => !known.includes(id) && all.indexOf(id) === index,
  );
  const followers = fresh.map((personId) => ({ personId, at, causeId: `join/${child.id}` }));
  const heard = fresh.length > 0 ? fresh : [child.requesterId];
  return {
    patch: {
      childIds: [...parent.childIds, child.id],
      followers: [...parent.followers, ...followers],
    },
    events: heard.map((to) => ({ kind: 'followed', note: child.number.label, to })),
    messages: [],
  };
}

/** Its resident hears the end as a follower of the other; only whoever could not follow any more is told here. */
function close(child: ServiceRequest, parent: ServiceRequest, at: Date): Move {
  const isFollower = parent.childIds.includes(child.id);
  const told = sayOfRequest('outcome-told-follower', {
    number: parent.number.label,
    topic: parent.topicLabel,
    outcome: parent.outcome ?? 'joined',
  });
  return {
    patch: { state: 'closed', outcome: 'joined', closedAt: at },
    events: [{ kind: 'closed', note: parent.number.label, to: 'joined' }],
    messages: isFollower ? [] : [newsTo(child, child.requesterId, told)],
  };
}
