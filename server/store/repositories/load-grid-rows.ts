import type { Grid } from '../../core/grid/grid';
import type { Models } from '../models/create-models';

type GridParts = Omit<Grid, 'community' | 'staff'>;

/** The parts of the grid as one import wrote them, in the order of the files. */
export async function loadGridRows(
  models: Models,
  communityId: string,
  generation: number,
): Promise<GridParts> {
  const which = { communityId, generation };
  const order = { order: 1 } as const;
  const [areas, buildings, posts, leaves, dutySlots, rooms, calendarExceptions] = await Promise.all([
    models.areas.find(which).sort(order).lean(),
    models.buildings.find(which).sort(order).lean(),
    models.posts.find(which).sort(order).lean(),
    models.leaves.find(which).sort(order).lean(),
    models.rosters.find(which).sort(order).lean(),
    models.rooms.find(which).sort(order).lean(),
    models.calendarExceptions.find(which).sort(order).lean(),
  ]);
  return {
    areas: areas.map(valueOf),
    buildings: buildings.map(valueOf),
    posts: posts.map(valueOf),
    leaves: leaves.map(valueOf),
    dutySlots: dutySlots.map(valueOf),
    rooms: rooms.map(valueOf),
    calendarExceptions: calendarExceptions.map(valueOf),
  };
}

const valueOf = <Value>(row: { readonly value: Value }): Value => row.value;
