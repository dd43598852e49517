import { movesOf, type BoundaryChange } from '../../core/boundaries/boundary-change';
import type { BuildingMove } from '../../core/grid/grid-history';
import type { Models } from '../models/create-models';

type Decided = Pick<BoundaryChange, 'id' | 'moved' | 'areaId' | 'from'>;

/** Every change of boundaries that was decided at run time, the first at the head; all of them, because the past is asked for too. */
export async function loadDecidedMoves(
  { boundaryChanges }: Pick<Models, 'boundaryChanges'>,
  communityId: string,
): Promise<readonly BuildingMove[]> {
  const rows = await boundaryChanges
    .find({ communityId })
    .select({ 'value.id': 1, 'value.moved': 1, 'value.areaId': 1, 'value.from': 1 })
    .sort({ 'value.decidedAt': 1, _id: 1 })
    .lean<{ readonly value: Decided }[]>();
  return rows.flatMap(({ value }) => movesOf(value));
}
