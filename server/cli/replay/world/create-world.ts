import { knownYears } from '../../../core/deadlines/known-years';
import { createWorkingCalendar } from '../../../core/deadlines/working-calendar';
import type { YearFile } from '../../../core/deadlines/year-file';
import type { FarmCalendar } from '../../../core/notices/farm-calendar/ports';
import type { CommunityFiles } from '../../../files/community-files';
import { seededRandom } from '../../seeded-random';
import { createReplayFeeds, type ReadFeedFile } from './replay-feeds';
import { createCountedCodes } from './seeded';
import type { World } from './world';

export interface CreateWorldInput extends Pick<
  World,
  'clock' | 'repositories' | 'newId' | 'gate' | 'understanding' | 'onSaid' | 'tell'
> {
  readonly community: CommunityFiles;
  readonly years: readonly YearFile[];
  /** Absent: nobody is reminded of anything. */
  readonly farmCalendar?: FarmCalendar | undefined;
  /** Absent: there are no recorded answers. */
  readonly readFeedFile?: ReadFeedFile | undefined;
}

const seed = 1;
const noReminders: FarmCalendar = { entries: [], terms: { dayOf: (year) => `${String(year)}-01-01` } };

const noFile: ReadFeedFile = () => Promise.resolve(null);

/** A world in which everything that is drawn is the same every time. */
export function createWorld({
  community,
  years,
  farmCalendar,
  readFeedFile,
  ...given
}: CreateWorldInput): World {
  return {
    ...given,
    communityId: community.grid.community.id,
    account: community.botContactId,
    newCode: createCountedCodes(),
    random: seededRandom(seed),
    calendar: (grid) => createWorkingCalendar({ years, exceptions: grid.calendarExceptions }),
    knownYears: knownYears(years),
    farmCalendar: farmCalendar ?? noReminders,
    feeds: createReplayFeeds(readFeedFile ?? noFile, given.clock),
    said: [],
  };
}
