import type { Grid } from '../../grid/grid';
import { lookDue } from '../arrange-look';
import { changeRequest } from '../change-request';
import { noMove, type Move } from '../move';
import { staffName } from '../names';
import { newsTo } from '../news-to';
import type { ServiceRequest } from '../service-request';
import { completedAt } from './completed-at';
import { mayJoin } from './is-hot-spot';
import { sayOfHotSpot } from './sayings';
import { settleJoined, type SettleJoinedDeps } from './settle-joined';

export interface JoinRequestInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly parent: ServiceRequest;
  readonly at: Date;
}

/**
 * A request is handled with that of a hot spot from now on: its resident and followers hear it once and follow the other one. Run
 * again: nothing more.
 */
export async function joinRequest(deps: SettleJoinedDeps, input: JoinRequestInput): Promise<void> {
  const { grid, requestId, parent, at } = input;
  const cause = { causeId: `join/${parent.id}`, byId: 'system', channel: 'clock', at };
  const { request } = await changeRequest(deps, requestId, cause, (child) =>
    mayJoin(child) ? join(child, parent, grid, at) : noMove,
  );
  await settleJoined(deps, request, grid, at);
}

function join(child: ServiceRequest, parent: ServiceRequest, grid: Grid, at: Date): Move {
  const number = child.number.label;
  const told = sayOfHotSpot('joined-told', {
    number,
    topic: child.topicLabel,
    parent: parent.number.label,
    owner: staffName(grid, parent.ownerId),
    dueAt: parent.clocks.solveDueAt.toISOString(),
  });
  const residents = [child.requesterId, ...child.followers.map(({ personId }) => personId)];
  // Who has the other one hears of all of them at once.
  const staff = [...new Set([child.ownerId, ...child.askedIds])].filter((id) => id !== parent.ownerId);
  const toStaff = sayOfHotSpot('joined-told-staff', { number, parent: parent.number.label });
  return {
    patch: { joinedTo: { id: parent.id, label: parent.number.label }, lookAt: null },
    events: [{ kind: 'joined', note: parent.number.label, to: parent.id }],
    messages: [
      ...residents.map((id) => newsTo(child, id, told)),
      ...staff.map((id) => newsTo(child, id, toStaff)),
    ],
    dues: [lookDue(child, completedAt(at))],
  };
}
