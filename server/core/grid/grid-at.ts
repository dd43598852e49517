import type { Building, Grid, Post } from './grid';
import type { BuildingMove, GridHistory } from './grid-history';

/** The grid as of an instant, past or to come: buildings in the area, and posts with the holders, of that moment. */
export function gridAt(grid: Grid, at: Date): Grid {
  const { history } = grid;
  if (!history) return grid;
  return {
    ...grid,
    buildings: history.buildings.map((building) => buildingAt(history, building, at)),
    posts: history.posts.map((post) => postAt(history, post, at)),
  };
}

/** The instants at which a building moves or a post changes hands, earliest first: between two of them nothing changes. */
export function changeInstants(grid: Grid): readonly Date[] {
  const { buildingMoves = [], postChanges = [] } = grid.history ?? {};
  const times = [...buildingMoves, ...postChanges].map(({ from }) => from.getTime());
  return [...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time));
}

function buildingAt({ buildingMoves }: GridHistory, building: Building, at: Date): Building {
  const moves = buildingMoves.filter(({ buildingId }) => buildingId === building.id);
  const areaId = latest(moves, at)?.areaId ?? areaBefore(moves) ?? building.areaId;
  return areaId === building.areaId ? building : { ...building, areaId };
}

/** Where it was before the first move: files that came later may already say where it went. */
function areaBefore(moves: readonly BuildingMove[]): string | null {
  const [first, ...others] = moves;
  if (!first) return null;
  return others.reduce((earliest, move) => (move.from < earliest.from ? move : earliest), first).fromAreaId;
}

function postAt({ postChanges }: GridHistory, post: Post, at: Date): Post {
  const change = latest(
    postChanges.filter(({ postId }) => postId === post.id),
    at,
  );
  return change ? { ...post, aId: change.aId, bId: change.bId } : post;
}

/** The last one that has begun; of two from the same instant the later in the list. */
function latest<T extends { readonly from: Date }>(changes: readonly T[], at: Date): T | null {
  return changes
    .filter(({ from }) => from <= at)
    .reduce<T | null>((last, change) => (last && change.from < last.from ? last : change), null);
}
