import type { Grid } from '../grid/grid';

/** The name of a member of staff as said in chat; the id itself when they have left. */
export function staffName(grid: Grid, personId: string): string {
  return grid.staff.find((person) => person.id === personId)?.name ?? personId;
}

export function areaShortName(grid: Grid, areaId: string | null): string | null {
  return grid.areas.find((area) => area.id === areaId)?.shortName ?? null;
}

/** An address the community has, as people write it. */
export function addressExample(grid: Grid): string {
  return `${grid.buildings[0]?.number ?? '3'}栋1单元101`;
}

/** The secretary: A of the secretary's post. */
export function secretaryId(grid: Grid): string | null {
  return grid.posts.find((post) => post.kind === 'secretary')?.aId ?? null;
}

/** Above the secretary: A of the street's post. */
export function streetId(grid: Grid): string | null {
  return grid.posts.find((post) => post.kind === 'street')?.aId ?? null;
}
