import type { Grid } from '../../grid/grid';
import { hotSpotMs } from '../../understanding/duplicates/like-settings';
import { labelOf } from '../../understanding/label-of-place';
import type { Move } from '../move';
import { newsTo } from '../news-to';
import type { ServiceRequest } from '../service-request';
import { noticeOf, roomOf } from './public-notice';
import { sayOfHotSpot } from './sayings';

export interface NewHotSpot {
  readonly parent: ServiceRequest;
  readonly others: readonly ServiceRequest[];
  readonly buildingIds: readonly (string | null)[];
  readonly households: number;
  readonly grid: Grid;
}

const hourMs = 3_600_000;

/** One message to whoever has it: what is handled with it now, and what could be said publicly. */
export function hotSpotMove({ parent, others, buildingIds, households, grid }: NewHotSpot): Move {
  const buildings = new Set(buildingIds);
  const [only] = buildings;
  const building = buildings.size === 1 ? grid.buildings.find(({ id }) => id === only) : undefined;
  const place = building ? labelOf(building, null, null) : '';
  const told = sayOfHotSpot('hot-spot-told', {
    ...noticeOf(parent, grid, place),
    number: parent.number.label,
    households,
    hours: hotSpotMs / hourMs,
    joined: others.map(({ number }) => number.label),
    room: roomOf(parent, grid)?.name ?? null,
  });
  return {
    patch: {},
    events: [{ kind: 'hot-spot', note: place, to: String(households) }],
    messages: [newsTo(parent, parent.ownerId, told)],
  };
}
