import type { Building, Grid, Post } from './grid';
import { gridAt } from './grid-at';

export interface RewrittenPast {
  readonly buildings: readonly Building[];
  readonly posts: readonly Post[];
}

/** Buildings and posts of which another grid says that they were otherwise at that instant, as it has them: edited in place, not dated. */
export function rewrittenPast(known: Grid, other: Grid, at: Date): RewrittenPast {
  const before = gridAt(known, at);
  const after = gridAt(other, at);
  return {
    buildings: after.buildings.filter(({ id, areaId }) =>
      before.buildings.some((building) => building.id === id && building.areaId !== areaId),
    ),
    posts: after.posts.filter(({ id, aId, bId }) =>
      before.posts.some((post) => post.id === id && (post.aId !== aId || post.bId !== bId)),
    ),
  };
}
