import type { Grid, Room } from '../../grid/grid';
import { areaWideTopics } from '../../understanding/duplicates/like-settings';
import { areaShortName } from '../names';
import type { ServiceRequest } from '../service-request';
import type { PublicNoticeParams } from './sayings';

/** What may be said of a hot spot in front of everybody, as it stands now. */
export function noticeOf(request: ServiceRequest, grid: Grid, place: string): PublicNoticeParams {
  return {
    area: areaShortName(grid, areaIdOf(request)) ?? '',
    place,
    topic: request.topicLabel,
    isTaken: request.state !== 'assigned',
    isSupply: request.topicId !== null && areaWideTopics.has(request.topicId),
    dueAt: request.clocks.solveDueAt.toISOString(),
  };
}

/** The residents' room of the area it lies in. */
export function roomOf(request: ServiceRequest, grid: Grid): Room | null {
  const areaId = areaIdOf(request);
  const isTheirs = (room: Room): boolean => room.purpose === 'residents' && room.areaId === areaId;
  return (areaId !== null && grid.rooms.find(isTheirs)) || null;
}

const areaIdOf = ({ place, route }: ServiceRequest): string | null => place?.areaId ?? route.areaId;
