import { partRequest, type PartRequestDeps } from '../../../server/core/requests/hot-spots/part-request';
import { publishNotice } from '../../../server/core/requests/hot-spots/publish-notice';
import { isHotSpot } from '../../../server/core/requests/hot-spots/is-hot-spot';
import { sayOfHotSpot } from '../../../server/core/requests/hot-spots/sayings';
import { notYours } from '../../../server/core/requests/errors';
import { mayAccept } from '../../../server/core/requests/may-work-on';
import { staffName } from '../../../server/core/requests/names';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';

export const isUnpublished = (request: ServiceRequest): boolean =>
  isHotSpot(request) && !request.events.some(({ kind }) => kind === 'published');

/** 001 公示: the draft goes to the residents' room of the area, once. */
export async function publish(deps: PartRequestDeps, turn: Turn, request: ServiceRequest): Promise<void> {
  const { grid, person, cause } = turn;
  const { request: moved } = await publishNotice(deps, { grid, requestId: request.id, person, cause });
  const roomId = moved.events.find(({ kind }) => kind === 'published')?.to;
  const room = grid.rooms.find(({ id }) => id === roomId)?.name ?? '';
  turn.reply(sayOfHotSpot('notice-published', { number: moved.number.label, room }));
}

/** 002 分开: what was put with another stands by itself again. */
export async function separate(deps: PartRequestDeps, turn: Turn, request: ServiceRequest): Promise<void> {
  const { grid, person, cause } = turn;
  if (!mayAccept(request, person, grid)) throw notYours(request);
  const { request: moved } = await partRequest(deps, { grid, requestId: request.id, cause });
  const owner = staffName(grid, moved.ownerId);
  turn.reply(sayOfHotSpot('request-separated', { number: moved.number.label, owner }));
}
