import type { Area, Grid, Room } from '../grid/grid';
import { nobodyThere } from './errors';

export interface Audience {
  readonly rooms: readonly Room[];
  /** Areas without a residents’ room: the notice does not reach them. */
  readonly areasWithout: readonly Area[];
}

/** The residents' rooms of these areas as they are now. Throws `notices.nobody-there`. */
export function audienceOf(grid: Grid, areaIds: readonly string[]): Audience {
  const areas = grid.areas.filter(({ id }) => areaIds.includes(id));
  const rooms = grid.rooms.filter(
    ({ purpose, areaId }) => purpose === 'residents' && areas.some(({ id }) => id === areaId),
  );
  if (rooms.length === 0) throw nobodyThere(areaIds);
  return { rooms, areasWithout: areas.filter(({ id }) => !rooms.some(({ areaId }) => areaId === id)) };
}
