import { createWorkingCalendar } from '../../../core/deadlines/working-calendar';
import type { YearFile } from '../../../core/deadlines/year-file';
import type { CommunityFiles } from '../../../core/grid/community-files';
import { copyOutbox } from '../../../core/outbound/copy-outbox';
import { createMemoryRepositories } from '../../../store/memory/create-memory-repositories';
import { createYearRecord } from '../year-record';
import { createAgenda } from './agenda';
import { createDice } from './dice';
import { hearDues } from './hear-dues';
import { hearOutbound } from './hear-outbound';
import { createDueLook } from './look-at-dues';
import { planOutages } from './outages';
import { rememberGrid } from './remember-grid';
import { dayMs, later } from './spans';
import { watchRequests } from './watch-requests';
import type { YearRepositories, YearWorld } from './year-world';

export interface CreateYearWorldInput {
  readonly community: CommunityFiles;
  readonly years: readonly YearFile[];
  readonly seed: number;
  readonly start: Date;
  readonly days: number;
}

export interface StartedYear {
  readonly world: YearWorld;
  /** Moves the clock to the next thing to come and does it; false when nothing comes. */
  readonly step: () => Promise<boolean>;
}

/** A community in memory at the first instant of its year. */
export function createYearWorld({ community, years, seed, start, days }: CreateYearWorldInput): StartedYear {
  let nowMs = start.getTime();
  const clock = { now: () => new Date(nowMs) };
  const dice = createDice(seed);
  const outages = planOutages(dice, start, days);
  const agenda = createAgenda(outages);
  const record = createYearRecord(outages);
  const stored = createMemoryRepositories({ clock, community });
  const grid = rememberGrid(stored.grid, clock);
  const requests = watchRequests(stored.requests, grid, record);
  const calendar = createWorkingCalendar({ years, exceptions: community.grid.calendarExceptions });
  let look: (dueId: string) => Promise<void> = () => Promise.resolve();
  const repositories: YearRepositories = {
    ...stored,
    ...forgetting(stored, () => grid.forget()),
    grid,
    requests,
    dues: hearDues(stored.dues, agenda, (dueId) => look(dueId)),
    outbound: hearOutbound(stored.outbound, { requests, grid, record, onSaid: (row) => world.onSaid(row) }),
  };
  let ids = 0;
  const communityId = community.grid.community.id;
  const world: YearWorld = {
    ...{ communityId, calendar, agenda, outages, dice, record },
    deps: {
      isHeld: () => Promise.resolve(false),
      ...repositories,
      clock,
      calendar: () => calendar,
      newId: () => `request-${String((ids += 1))}`,
      relay: async (id, entries) => void (await copyOutbox({ ...repositories, clock }, id, entries)),
    },
    residents: community.people.filter(({ householdId }) => householdId !== null),
    end: later(start, days * dayMs),
    now: clock.now,
    loadGrid: () => grid.load(communityId),
    peek: requests.peek,
    openRequests: requests.open,
    onSaid: () => undefined,
  };
  look = createDueLook(world);
  const step = async (): Promise<boolean> => {
    const next = agenda.takeNext();
    if (!next) return false;
    nowMs = Math.max(nowMs, next.handledAt.getTime());
    await next.run();
    return true;
  };
  return { world, step };
}

type Records = Pick<YearRepositories, 'leaves' | 'boundaryChanges' | 'duties' | 'rosters'>;

/** The records that the grid is made of too; a write of one makes it another grid. */
function forgetting({ leaves, boundaryChanges, duties, rosters }: Records, forget: () => void): Records {
  const after =
    <Input extends readonly unknown[], T>(write: (...input: Input) => Promise<T>) =>
    async (...input: Input): Promise<T> => {
      const written = await write(...input);
      forget();
      return written;
    };
  return {
    leaves: { ...leaves, insert: after(leaves.insert), replace: after(leaves.replace) },
    boundaryChanges: { ...boundaryChanges, insert: after(boundaryChanges.insert) },
    duties: { ...duties, replace: after(duties.replace), insert: after(duties.insert) },
    rosters: { ...rosters, insert: after(rosters.insert), replace: after(rosters.replace) },
  };
}
