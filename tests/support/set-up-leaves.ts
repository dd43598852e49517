import { beginLeave } from '../../server/core/leaves/begin-leave';
import { agreeLeave } from '../../server/core/leaves/agree-leave';
import { comeBack } from '../../server/core/leaves/come-back';
import { endLeave } from '../../server/core/leaves/end-leave';
import type { LeaveRecord } from '../../server/core/leaves/leave-record';
import { reportAbsence } from '../../server/core/leaves/report-absence';
import { takeBack } from '../../server/core/leaves/take-back';
import { takeOver, type TakeOverDeps } from '../../server/core/leaves/take-over';
import { tellUnanswered } from '../../server/core/leaves/tell-unanswered';
import type { Cause } from '../../server/core/outbound/change-record';
import { atShanghai } from '../../server/core/shared/shanghai-time';
import type { StoreOptions } from './set-up-store';
import { setUpRequests } from './set-up-requests';

/** `06-10 08:30` of the year of the story. */
export const on = (words: string): Date => atShanghai(`2026-${words.slice(0, 5)}`, words.slice(6));

/** The deeds on leaves with the demo community in memory; the grid is read anew for each. */
export async function setUpLeaves(options: StoreOptions = {}) {
  const town = await setUpRequests(options);
  const { repositories, communityId, clock } = town;
  const gridNow = () => repositories.grid.load(communityId);
  const leaveOf = async (id: string): Promise<LeaveRecord> => {
    const found = await repositories.leaves.find(id);
    if (!found) throw new Error('no such leave');
    return found;
  };
  const by = async (personId: string, cause: Cause = town.cause(personId)) => ({
    ...{ grid: await gridNow(), person: await town.person(personId), cause },
  });
  return {
    ...town,
    gridNow,
    leaveOf,
    by,
    agree: async (
      personId: string,
      from: string,
      to: string,
      substituteId: string | null = null,
      deps: TakeOverDeps = town.deps,
      cause?: Cause,
    ) => agreeLeave(deps, { ...(await by(personId, cause)), from: on(from), to: on(to), substituteId }),
    absent: async (personId: string, to: string, deps: TakeOverDeps = town.deps, cause?: Cause) =>
      reportAbsence(deps, { ...(await by(personId, cause)), from: clock.now(), to: on(to) }),
    takeOver: async (personId: string, leaveId: string, deps: TakeOverDeps = town.deps, cause?: Cause) =>
      takeOver(deps, { ...(await by(personId, cause)), leaveId }),
    takeBack: async (personId: string, leaveId: string, deps: TakeOverDeps = town.deps, cause?: Cause) =>
      takeBack(deps, { ...(await by(personId, cause)), leaveId }),
    back: async (personId: string, deps: TakeOverDeps = town.deps, cause?: Cause) =>
      comeBack(deps, await by(personId, cause)),
    /** Time passes to this moment; what falls due on leaves is looked at at its own time, twice. */
    until: async (words: string): Promise<void> => {
      for (const due of await repositories.dues.listWaiting(communityId, on(words), 1_000)) {
        if (due.subject.kind !== 'leave') continue;
        if (due.dueAt > clock.now()) clock.set(due.dueAt);
        const look = {
          'leave-begins': beginLeave,
          'leave-ends': endLeave,
          'leave-unanswered': tellUnanswered,
        };
        for (const run of [1, 2])
          if (run && due.kind in look)
            await look[due.kind as keyof typeof look](town.deps, due, await gridNow(), clock.now());
        await repositories.dues.markDone(due.id);
      }
      clock.set(on(words));
    },
  };
}

export type LeaveTown = Awaited<ReturnType<typeof setUpLeaves>>;
