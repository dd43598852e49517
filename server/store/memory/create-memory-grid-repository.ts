import type { Grid } from '../../core/grid/grid';
import { gridAt } from '../../core/grid/grid-at';
import { holdersEver } from '../../core/grid/holders-ever';
import { noCommunity } from '../../core/grid/no-community';
import type { GridRepository } from '../../core/grid/ports';
import { withMoves } from '../../core/grid/with-moves';
import { isStaff } from '../../core/people/person';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by } from './compare';
import type { MemoryBoundaryChanges } from './create-memory-boundary-changes';
import type { MemoryDuties } from './create-memory-duties';
import type { MemoryLeaves } from './create-memory-leaves';
import type { MemoryTables } from './memory-tables';

export function createMemoryGridRepository(
  tables: Pick<MemoryTables, 'communities' | 'people'>,
  deps: Pick<MemoryDuties, 'currentSlots'> &
    Pick<MemoryLeaves, 'leavesNow'> &
    Pick<MemoryBoundaryChanges, 'decidedMoves'> & { readonly clock: Clock },
): GridRepository {
  return {
    load: (communityId) =>
      answer((): Grid => {
        const files = tables.communities.get(communityId);
        if (!files) throw noCommunity(communityId);
        const holders = new Set(holdersEver(files.grid));
        const staff = [...tables.people.values()]
          .map(({ value }) => value)
          .filter((person) => person.communityId === communityId)
          .filter((person) => isStaff(person) || holders.has(person.id))
          .sort(by((person) => person.id));
        const leaves = deps.leavesNow(communityId, files.grid.leaves);
        const dutySlots = deps.currentSlots(communityId, files.grid.dutySlots);
        return gridAt(
          withMoves({ ...files.grid, leaves, dutySlots, staff }, deps.decidedMoves(communityId)),
          deps.clock.now(),
        );
      }),
  };
}
