import type { Grid, Post } from '../grid/grid';
import { reachableHolder } from '../grid/reachable-holder';
import { cutAt, edgesOf, isWithin, joinAdjoining, type Period } from './period';

/** A stretch in which nobody comes or goes, with the leaves and duty slots that hold in it. */
interface StillPiece extends Period {
  readonly grid: Grid;
}

/** Finds when nobody acts in a post: A, B, substitutes, duty, clerk, secretary and street are all on leave. */
export function createChainGaps(grid: Grid, period: Period): (post: Post) => readonly Period[] {
  const pieces = cutAt(period, edgesOf([...grid.leaves, ...grid.dutySlots])).map((piece) => ({
    ...piece,
    grid: {
      ...grid,
      leaves: grid.leaves.filter((leave) => isWithin(leave, piece.from)),
      dutySlots: grid.dutySlots.filter((slot) => isWithin(slot, piece.from)),
    },
  }));
  const found = new Map<string, readonly Period[]>();
  return (post) => {
    const known = found.get(post.id) ?? gapsOf(post, pieces);
    found.set(post.id, known);
    return known;
  };
}

function gapsOf(post: Post, pieces: readonly StillPiece[]): readonly Period[] {
  const gaps = pieces.filter(({ grid, from }) => {
    const holder = reachableHolder(grid, { post, at: from, exceptIds: [] });
    return !holder || holder.reasons.some((reason) => reason.code === 'nobody-reachable');
  });
  return joinAdjoining(
    gaps.map(({ from, to }) => ({ from, to })),
    () => '',
  );
}
