import type { Area, Grid, Household, Room } from '../grid/grid';
import type { HouseholdRepository } from '../grid/ports';
import type { Person } from '../people/person';
import type { IdentityRepository, PersonRepository } from '../people/ports';
import { nobodyReads, nobodyThere } from './errors';
import type { Notice } from './notice';

export interface AudienceDeps {
  readonly households: Pick<HouseholdRepository, 'listInBuildings'>;
  readonly people: Pick<PersonRepository, 'listOfHouseholds' | 'listWithRoles'>;
  readonly identities: Pick<IdentityRepository, 'listReachable'>;
}

export interface Audience {
  readonly rooms: readonly Room[];
  /** Areas without a residents’ room: the notice does not reach them. */
  readonly areasWithout: readonly Area[];
  /** Each once, whatever makes them one of those it is for. */
  readonly people: readonly Person[];
  /** Of the same those who have no chat we could write to. */
  readonly unreached: readonly Person[];
}

type Wished = Pick<Notice, 'areaIds' | 'audience'>;

const nobody: Audience = { rooms: [], areasWithout: [], people: [], unreached: [] };

/** Whom it is for, as things are now. Throws `notices.nobody-there` and `notices.nobody-reads`. */
export async function audienceOf(deps: AudienceDeps, grid: Grid, wish: Wished): Promise<Audience> {
  if (wish.audience.kind === 'screens') return nobody;
  if (wish.audience.kind === 'rooms') return roomsOf(grid, wish.areaIds);
  const communityId = grid.community.id;
  const all = await peopleOf(deps, grid, wish);
  const ids = all.map(({ id }) => id);
  const reachable = await deps.identities.listReachable(communityId, ids);
  const people = all.filter(({ id }) => reachable.has(id));
  if (people.length === 0) throw nobodyReads(all.length);
  return { ...nobody, people, unreached: all.filter(({ id }) => !reachable.has(id)) };
}

function roomsOf(grid: Grid, areaIds: readonly string[]): Audience {
  const areas = grid.areas.filter(({ id }) => areaIds.includes(id));
  const rooms = grid.rooms.filter(
    ({ purpose, areaId }) => purpose === 'residents' && areas.some(({ id }) => id === areaId),
  );
  if (rooms.length === 0) throw nobodyThere(areaIds);
  const areasWithout = areas.filter(({ id }) => !rooms.some(({ areaId }) => areaId === id));
  return { ...nobody, rooms, areasWithout };
}

async function peopleOf(
  deps: AudienceDeps,
  grid: Grid,
  { areaIds, audience }: Wished,
): Promise<readonly Person[]> {
  const communityId = grid.community.id;
  if (audience.kind === 'members') {
    const members = await deps.people.listWithRoles(communityId, ['member']);
    return members.filter(({ branch }) => branch !== undefined && plain(branch) === plain(audience.branch));
  }
  const buildings = grid.buildings.filter(({ id, areaId }) =>
    audience.kind === 'building' ? id === audience.buildingId : areaIds.includes(areaId),
  );
  const households = await deps.households.listInBuildings(
    communityId,
    buildings.map(({ id }) => id),
  );
  const meant = audience.kind === 'farmers' ? households.filter(grows(audience.crop)) : households;
  return deps.people.listOfHouseholds(
    communityId,
    meant.map(({ id }) => id),
  );
}

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 第三党小组 is 第3党小组. */
const plain = (branch: string): string =>
  branch.replace(
    /第([一二三四五六七八九])(?=党)/u,
    (_, digit: string) => `第${String(digits.indexOf(digit) + 1)}`,
  );

const grows =
  (crop: string) =>
  ({ crops }: Household): boolean =>
    crops?.includes(crop) === true;
