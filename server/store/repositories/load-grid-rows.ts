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
  const [
    areas,
    filedBuildings,
    filedPosts,
    moves,
    changes,
    leaves,
    dutySlots,
    rooms,
    calendarExceptions,
    filedPolicies,
    filedServices,
    filedPlaces,
    filedSources,
  ] = await Promise.all([
    models.areas.find(which).sort(order).lean(),
    models.buildings.find(which).sort(order).lean(),
    models.posts.find(which).sort(order).lean(),
    models.buildingMoves.find(which).sort(order).lean(),
    models.postChanges.find(which).sort(order).lean(),
    models.leaves.find(which).sort(order).lean(),
    models.rosters.find(which).sort(order).lean(),
    models.rooms.find(which).sort(order).lean(),
    models.calendarExceptions.find(which).sort(order).lean(),
    models.policies.find(which).sort(order).lean(),
    models.services.find(which).sort(order).lean(),
    models.publicPlaces.find(which).sort(order).lean(),
    models.feedSources.find(which).sort(order).lean(),
  ]);
  const [buildings, posts] = [filedBuildings.map(valueOf), filedPosts.map(valueOf)];
  const [buildingMoves, postChanges] = [moves.map(valueOf), changes.map(valueOf)];
  const policies = filedPolicies.map(valueOf);
  const services = filedServices.map(valueOf);
  const places = filedPlaces.map(valueOf);
  const sources = filedSources.map(valueOf);
  const isDated = buildingMoves.length + postChanges.length > 0;
  return {
    areas: areas.map(valueOf),
    buildings,
    posts,
    ...(isDated && { history: { buildings, posts, buildingMoves, postChanges } }),
    leaves: leaves.map(valueOf),
    dutySlots: dutySlots.map(valueOf),
    rooms: rooms.map(valueOf),
    calendarExceptions: calendarExceptions.map(valueOf),
    ...(policies.length > 0 && { policies }),
    ...(services.length > 0 && { services }),
    ...(places.length > 0 && { places }),
    ...(sources.length > 0 && { sources }),
  };
}

const valueOf = <Value>(row: { readonly value: Value }): Value => row.value;
