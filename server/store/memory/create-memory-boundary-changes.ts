import { movesOf, type BoundaryChange } from '../../core/boundaries/boundary-change';
import type { BoundaryChangeRepository } from '../../core/boundaries/ports';
import type { BuildingMove } from '../../core/grid/grid-history';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by } from './compare';
import { createMemoryRecords } from './create-memory-records';

export interface MemoryBoundaryChanges {
  readonly boundaryChanges: BoundaryChangeRepository;
  /** What was decided, for the grid. */
  readonly decidedMoves: (communityId: string) => readonly BuildingMove[];
}

const inOrder = by<BoundaryChange>(
  ({ decidedAt }) => decidedAt,
  ({ id }) => id,
);

/** Decided changes of boundaries, and what the grid sees of them. */
export function createMemoryBoundaryChanges(deps: { readonly clock: Clock }): MemoryBoundaryChanges {
  const { all, ...records } = createMemoryRecords<BoundaryChange>(deps);
  const list = (communityId: string) => [...all(communityId)].sort(inOrder);
  return {
    boundaryChanges: { ...records, list: (communityId) => answer(() => list(communityId)) },
    decidedMoves: (communityId) => list(communityId).flatMap(movesOf),
  };
}
