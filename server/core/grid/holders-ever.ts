import { holdersOf } from './find-post';
import type { Grid } from './grid';

/** Everybody who holds a post, held one, or will: their names are asked for at any instant. */
export function holdersEver({ posts, history }: Pick<Grid, 'posts' | 'history'>): readonly string[] {
  const changed = (history?.postChanges ?? []).flatMap(({ aId, bId }) => (bId === null ? [aId] : [aId, bId]));
  return [...new Set([...posts, ...(history?.posts ?? [])].flatMap(holdersOf).concat(changed))];
}
