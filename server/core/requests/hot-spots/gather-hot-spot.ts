import type { Grid } from '../../grid/grid';
import type { Person } from '../../people/person';
import { isLike, mayBePutTogether, type LikeMatter } from '../../understanding/duplicates/is-like';
import { hotSpotHouseholds, hotSpotMs } from '../../understanding/duplicates/like-settings';
import { changeRequest } from '../change-request';
import { noMove } from '../move';
import type { ServiceRequest } from '../service-request';
import { countHouseholds, type CountHouseholdsDeps } from './count-households';
import { earliest } from './find-hot-spot';
import { hotSpotMove, type NewHotSpot } from './hot-spot-move';
import { isHotSpot, mayJoin, takesMore } from './is-hot-spot';
import { joinRequest } from './join-request';
import { listOpenNear, type ListOpenNearDeps } from './list-open-near';
import { settleJoined, type SettleJoinedDeps } from './settle-joined';

export interface GatherHotSpotDeps extends Omit<SettleJoinedDeps, 'requests' | 'people'> {
  readonly requests: SettleJoinedDeps['requests'] & ListOpenNearDeps['requests'];
  readonly people: SettleJoinedDeps['people'] & CountHouseholdsDeps['people'];
}

export interface GatherHotSpotInput {
  readonly grid: Grid;
  /** What was followed, or is about to be opened. */
  readonly matter: LikeMatter;
  /** Whoever is about to open it counts too. */
  readonly also: Person | null;
  readonly at: Date;
}

/**
 * When enough households have said the same there within a day, the earliest request stands for all, its owner gets one message
 * with a draft notice, and the others are handled with it. Each step is a write of its own that is made once; run again it
 * completes what is missing.
 */
export async function gatherHotSpot(deps: GatherHotSpotDeps, input: GatherHotSpotInput): Promise<void> {
  const { grid, matter, also, at } = input;
  if (!mayBePutTogether(matter) || matter.topicId === null || matter.place === null) return;
  const near = await listOpenNear(deps, grid.community.id, [matter.topicId], matter.place);
  const like = near.filter((one) => isLike(matter, one));
  const parent =
    earliest(like.filter((one) => isHotSpot(one) && takesMore(one))) ?? earliest(like.filter(mayJoin));
  if (!parent) return;
  const others = like.filter((one) => one.id !== parent.id && mayJoin(one) && isLike(parent, one));
  const since = new Date(at.getTime() - hotSpotMs);
  const households = await countHouseholds(deps, [parent, ...others], since, also);
  if (!isHotSpot(parent) && households < hotSpotHouseholds) return;
  const buildingIds = [matter, parent, ...others].map(({ place }) => place?.buildingId ?? null);
  const spot = await markHotSpot(deps, { parent, others, buildingIds, households, grid, at });
  for (const one of near) if (isLeftBehind(one, spot)) await settleJoined(deps, one, grid, at);
  for (const { id } of others) await joinRequest(deps, { grid, requestId: id, parent: spot, at });
}

/** It was joined, and then the process died. */
const isLeftBehind = ({ id, joinedTo }: ServiceRequest, spot: ServiceRequest): boolean =>
  joinedTo?.id === spot.id && !spot.childIds.includes(id);

interface Marking extends NewHotSpot {
  readonly at: Date;
}

async function markHotSpot(
  deps: GatherHotSpotDeps,
  { parent, at, ...rest }: Marking,
): Promise<ServiceRequest> {
  if (isHotSpot(parent)) return parent;
  const cause = { causeId: `hot-spot/${parent.id}`, byId: 'system', channel: 'clock', at };
  const { request } = await changeRequest(deps, parent.id, cause, (found) =>
    takesMore(found) && !isHotSpot(found) ? hotSpotMove({ ...rest, parent: found }) : noMove,
  );
  return request;
}
