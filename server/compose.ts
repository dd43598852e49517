import { join } from 'node:path';
import { ConnectionStates, type Connection } from 'mongoose';
import { monotonicFactory } from 'ulid';
import { knownYears } from './core/deadlines/known-years';
import { createWorkingCalendar, type WorkingCalendar } from './core/deadlines/working-calendar';
import type { Grid } from './core/grid/grid';
import { loadFarmCalendar } from './files/farm-calendar/load-farm-calendar';
import { loadYearFiles } from './files/load-year-files';
import type { Clock } from './core/shared/clock';
import { interceptPorts } from './platform/intercept-ports';
import { createRandom } from './platform/create-random';
import { newCode } from './platform/new-code';
import { yimenRoot } from './platform/yimen-root';
import { answerInTime } from './store/answer-in-time';
import { createStoreClock } from './store/clock';
import { checkIndexes } from './store/check-indexes';
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
  try {
    await clock.sample();
  } catch (error) {
    clock.stop();
    await connection.destroy();
    throw error;
  }
  const makeId = monotonicFactory(createRandom());
  const newId = () => makeId();
  const years = await loadYearFiles(join(yimenRoot(), 'data/calendar'));
  return {
    connection,
    /** As far as the driver knows. */
    isConnected: () => connection.readyState === ConnectionStates.connected,
    clock,
    newId,
    newCode,
    repositories: interceptPorts(
      {
        ...createRepositories({ connection, clock, newId }),
        processReports: createProcessReports(connection),
      },
      answerInTime,
    ),
    openHubStore: (communityId: string) =>
      interceptPorts({ hubStore: createHubStore({ connection, communityId }) }, answerInTime).hubStore,
    calendar: calendarOf(years),
    farmCalendar: await loadFarmCalendar(join(yimenRoot(), 'data/agri-calendar')),
    /** What the calendar of every community knows. */
    knownYears: knownYears(years),
    /** The community of this store; null while none is loaded. */
    findCommunityId: () => findCommunityId(connection),
    ensureIndexes: () => ensureIndexes(connection),
    missingIndexes: () => checkIndexes(connection),
    close: async () => {
      clock.stop();
      await connection.close();
    },
  };
}

/** The repositories of an empty database on another clock, for a replay; the database is dropped at the end. */
export async function composeScratch(input: {
  readonly uri: string;
  readonly database: string;
  readonly clock: Clock;
}) {
  const connection = await connectStore({ uri: withDatabase(input.uri, input.database) });
  await ensureIndexes(connection);
  const makeId = monotonicFactory(createRandom());
  const newId = () => makeId(input.clock.now().getTime());
  return {
    newId,
    repositories: createRepositories({ connection, clock: input.clock, newId }),
    drop: async () => {
      await connection.dropDatabase();
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

/** A connection string that names no database means ours; `database` replaces the one it names. */
export function withDatabase(uri: string, database?: string): string {
  const [, head = uri, path = '', query = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)(\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  const named = database ? `/${database}` : path;
  return `${head}${named.length > 1 ? named : '/yimen'}${query}`;
}
