import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { monotonicFactory } from 'ulid';
import { deadlinePolicy } from './core/deadlines/policy';
import { createWorkingCalendar, type WorkingCalendar } from './core/deadlines/working-calendar';
import type { Grid } from './core/grid/grid';
import { createRuleUnderstanding } from './core/understanding/create-rule-understanding';
import { loadYearFiles } from './files/load-year-files';
import { newCode } from './platform/new-code';
import { yimenRoot } from './platform/yimen-root';
import { createStoreClock } from './store/clock';
import { connectStore } from './store/connect';
import { createHubStore } from './store/create-hub-store';
import { createProcessReports } from './store/create-process-reports';
import { createRepositories } from './store/create-repositories';
import { ensureIndexes } from './store/ensure-indexes';
import { findCommunityId } from './store/find-community-id';

export type Composed = Awaited<ReturnType<typeof compose>>;

/** What every process stands on: one connection, the repositories, the store's time, the rules. */
export async function compose(input: { readonly uri: string }) {
  const connection: Connection = await connectStore({ uri: withDatabase(input.uri) });
  const clock = createStoreClock({ connection });
  await clock.sample();
  const makeId = monotonicFactory();
  const newId = () => makeId();
  const years = await loadYearFiles(join(yimenRoot(), 'data/calendar'));
  return {
    connection,
    clock,
    newId,
    newCode,
    repositories: {
      ...createRepositories({ connection, clock, newId }),
      processReports: createProcessReports(connection),
    },
    openHubStore: (communityId: string) => createHubStore({ connection, communityId }),
    understanding: createRuleUnderstanding(),
    calendar: calendarOf(years),
    policy: deadlinePolicy,
    /** The community of this store; null while none is loaded. */
    findCommunityId: () => findCommunityId(connection),
    ensureIndexes: () => ensureIndexes(connection),
    close: async () => {
      clock.stop();
      await connection.close();
    },
  };
}

/** The working calendar of a community; made once for each state of its exceptions. */
function calendarOf(years: Awaited<ReturnType<typeof loadYearFiles>>): (grid: Grid) => WorkingCalendar {
  const made = new WeakMap<Grid['calendarExceptions'], WorkingCalendar>();
  return (grid) => {
    const known = made.get(grid.calendarExceptions);
    if (known) return known;
    const calendar = createWorkingCalendar({ years, exceptions: grid.calendarExceptions });
    made.set(grid.calendarExceptions, calendar);
    return calendar;
  };
}

/** A connection string that names no database means ours. */
export function withDatabase(uri: string): string {
  const [, head = uri, path = '', query = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)(\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${head}${path.length > 1 ? path : '/yimen'}${query}`;
}
