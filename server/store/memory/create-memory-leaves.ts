import { currentLeaves } from '../../core/grid/current-leaves';
import type { Leave } from '../../core/grid/grid';
import type { LeaveRecord } from '../../core/leaves/leave-record';
import type { LeaveRepository } from '../../core/leaves/ports';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by } from './compare';
import { createMemoryRecords } from './create-memory-records';

export interface MemoryLeaves {
  readonly leaves: LeaveRepository;
  /** Who is away when, for the grid. */
  readonly leavesNow: (communityId: string, filed: readonly Leave[]) => readonly Leave[];
}

/** Leaves said at run time, and what the grid sees of them. */
export function createMemoryLeaves(deps: { readonly clock: Clock }): MemoryLeaves {
  const { all, ...records } = createMemoryRecords<LeaveRecord>(deps);
  const inOrder = (communityId: string): readonly LeaveRecord[] =>
    [...all(communityId)].sort(
      by(
        ({ from }) => from,
        ({ id }) => id,
      ),
    );
  return {
    leaves: {
      ...records,
      listSince: (communityId, since) => answer(() => inOrder(communityId).filter(({ to }) => to > since)),
    },
    leavesNow: (communityId, filed) => currentLeaves(filed, inOrder(communityId)),
  };
}
