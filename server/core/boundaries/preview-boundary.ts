import { findBuildingByName } from '../grid/find-building';
import { findAreaPost } from '../grid/find-post';
import type { Area, Building, Grid } from '../grid/grid';
import { gridAt } from '../grid/grid-at';
import type { HouseholdRepository } from '../grid/ports';
import type { Person } from '../people/person';
import { boundaryForbidden, boundaryInThePast, nothingToMove, unknownArea, unknownBuilding } from './errors';
import type { OpenRequestsThere } from './ports';

export interface PreviewBoundaryDeps {
  readonly requests: OpenRequestsThere;
  readonly households: Pick<HouseholdRepository, 'listInBuildings'>;
}

export interface BoundaryWish {
  readonly grid: Grid;
  readonly person: Person;
  /** As people say them: `8`, or the building's id. */
  readonly buildings: readonly string[];
  /** 乙片, 片区乙 or the area's id. */
  readonly area: string;
  readonly from: Date;
  readonly at: Date;
}

export interface BoundaryPreview {
  /** Those that change areas; one that belongs there already is left out. */
  readonly buildings: readonly Building[];
  readonly fromAreas: readonly Area[];
  readonly area: Area;
  readonly from: Date;
  readonly households: number;
  /** What is open there keeps its owner until it is closed or handed on. */
  readonly open: readonly { readonly number: string; readonly ownerId: string }[];
}

/**
 * What would change if buildings belonged to another area from a moment on; nothing is written. Throws
 * `boundaries.forbidden`, `.unknown-building`, `.unknown-area`, `.in-the-past`, `.nothing-to-move`.
 */
export async function previewBoundary(
  deps: PreviewBoundaryDeps,
  wish: BoundaryWish,
): Promise<BoundaryPreview> {
  if (!mayDecide(wish.person)) throw boundaryForbidden();
  if (wish.from < wish.at) throw boundaryInThePast();
  const then = gridAt(wish.grid, wish.from);
  const area = findArea(then, wish.area);
  const named = [...new Set(wish.buildings.map((words) => findBuilding(then, words)))];
  const buildings = named.filter((building) => building.areaId !== area.id);
  if (buildings.length === 0) throw nothingToMove();
  const ids = buildings.map(({ id }) => id);
  const communityId = then.community.id;
  const open = await deps.requests.listOpenInBuildings(communityId, ids);
  const households = await deps.households.listInBuildings(communityId, ids);
  return {
    buildings,
    fromAreas: then.areas.filter(({ id }) => buildings.some(({ areaId }) => areaId === id)),
    area,
    from: wish.from,
    households: households.length,
    open: open.map(({ number, ownerId }) => ({ number: number.label, ownerId })),
  };
}

/** A of the area's post at an instant: who gets the new card. */
export function leadOf(grid: Grid, areaId: string, at: Date): string | null {
  return findAreaPost(gridAt(grid, at), areaId, 'living')?.aId ?? null;
}

const mayDecide = (person: Person): boolean =>
  person.roles.includes('street') || person.roles.includes('secretary');

function findBuilding(grid: Grid, words: string): Building {
  const found = findBuildingByName(grid, words);
  if (!found) throw unknownBuilding(words);
  return found;
}

function findArea(grid: Grid, words: string): Area {
  const found = grid.areas.find((area) => [area.id, area.name, area.shortName].includes(words));
  if (!found) throw unknownArea(words);
  return found;
}
