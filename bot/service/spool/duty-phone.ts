import { dutyOfficerAt } from '../../../server/core/grid/duty-officer-at';
import type { Grid } from '../../../server/core/grid/grid';
import type { GridRepository } from '../../../server/core/grid/ports';

export interface DutyPhone {
  /** The same repository; what it gives is remembered. */
  readonly grid: GridRepository;
  /** The work phone of whoever is on duty at that instant, as far as remembered. */
  at(now: Date): string | null;
}

/** Whom to call while the store is away, from the community as it was last seen. */
export function rememberDutyPhone(grid: GridRepository): DutyPhone {
  let last: Grid | null = null;
  return {
    grid: {
      ...grid,
      async load(communityId) {
        last = await grid.load(communityId);
        return last;
      },
    },
    at(now) {
      if (!last) return null;
      const officer = dutyOfficerAt(last, now);
      return last.staff.find(({ id }) => id === officer?.personId)?.workPhone ?? null;
    },
  };
}
