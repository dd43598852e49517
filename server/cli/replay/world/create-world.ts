import { knownYears } from '../../../core/deadlines/known-years';
import { createWorkingCalendar } from '../../../core/deadlines/working-calendar';
import type { YearFile } from '../../../core/deadlines/year-file';
import type { CommunityFiles } from '../../../files/community-files';
import { seededRandom } from '../../seeded-random';
import { createCountedCodes } from './seeded';
import type { World } from './world';

export interface CreateWorldInput extends Pick<
  World,
  'clock' | 'repositories' | 'newId' | 'gate' | 'understanding' | 'onSaid' | 'tell'
> {
  readonly community: CommunityFiles;
  readonly years: readonly YearFile[];
}

const seed = 1;

/** A world in which everything that is drawn is the same every time. */
export function createWorld({ community, years, ...given }: CreateWorldInput): World {
  return {
    ...given,
    communityId: community.grid.community.id,
    account: community.botContactId,
    newCode: createCountedCodes(),
    random: seededRandom(seed),
    calendar: (grid) => createWorkingCalendar({ years, exceptions: grid.calendarExceptions }),
    knownYears: knownYears(years),
    said: [],
  };
}
