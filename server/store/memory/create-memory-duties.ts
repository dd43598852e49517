import { currentDutySlots } from '../../core/grid/duty-changes';
import type { DutySlot } from '../../core/grid/grid';
import type { DutyRecord } from '../../core/roster/duty-record';
import type { DutyRepository, RosterRepository } from '../../core/roster/ports';
import type { RosterRecord } from '../../core/roster/roster-record';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by } from './compare';
import { createMemoryRecords } from './create-memory-records';

export interface MemoryDuties {
  readonly duties: DutyRepository;
  readonly rosters: RosterRepository;
  /** The roster as it stands, for the grid. */
  readonly currentSlots: (communityId: string, filed: readonly DutySlot[]) => readonly DutySlot[];
}

/** Duties and published rosters, and what the grid sees of them. */
export function createMemoryDuties(deps: { readonly clock: Clock }): MemoryDuties {
  const { all: allDuties, ...duties } = createMemoryRecords<DutyRecord>(deps);
  const { all: allRosters, ...rosters } = createMemoryRecords<RosterRecord>(deps);
  return {
    duties: {
      ...duties,
      listConcerning: (communityId, personId, now) =>
        answer(() =>
          allDuties(communityId)
            .filter((duty) => duty.concernedIds.includes(personId) && duty.to > now)
            .sort(by((duty) => duty.to)),
        ),
    },
    rosters,
    currentSlots: (communityId, filed) =>
      currentDutySlots(filed, allRosters(communityId), allDuties(communityId)),
  };
}
