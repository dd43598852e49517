import type { Grid } from '../../core/grid/grid';
import type { RequestClass } from '../../core/deadlines/request-class';
import type { RequestState } from '../../core/requests/service-request';
import { addDays, shanghaiDate, toShanghaiIso } from '../../core/shared/shanghai-time';
import type { PublicDeps } from './public-deps';
import { rememberBriefly } from './remember-briefly';
import { hideSmall, type PublicCount } from './small-groups';

export interface PublicGroup {
  readonly name: string;
  readonly count: PublicCount;
}

export interface PublicCounts {
  /** Opened from this day to now. */
  readonly since: string;
  readonly byClass: readonly (PublicGroup & { readonly class: RequestClass })[];
  readonly byState: readonly PublicGroup[];
  /** Open now, whenever they were opened. */
  readonly openByArea: readonly (PublicGroup & { readonly area: string | null })[];
  readonly at: string;
}

const days = 30;

const classes: readonly (readonly [RequestClass, string])[] = [
  ['E', '紧急险情'],
  ['U', '水电气网'],
  ['G', '一般事项'],
  ['C', '复杂事项'],
  ['Q', '咨询'],
  ['O', '意见建议'],
  ['S', '政务办事'],
];

const statesOf: readonly (readonly [string, readonly RequestState[]])[] = [
  ['等待接手', ['assigned']],
  ['正在办理', ['accepted', 'waiting-resident', 'waiting-outside']],
  ['等居民确认', ['claimed-solved']],
  ['已经办结', ['closed']],
];

const keptMs = 60_000;

/** Figures about what people asked for, in which nobody can be found; at most a minute old. */
export const createPublicCounts = (
  deps: Pick<PublicDeps, 'requests'>,
): ((grid: Grid, now: Date) => Promise<PublicCounts>) =>
  rememberBriefly(keptMs, (grid, now) => presentCounts(deps, grid, now));

async function presentCounts(
  { requests }: Pick<PublicDeps, 'requests'>,
  grid: Grid,
  now: Date,
): Promise<PublicCounts> {
  const since = addDays(shanghaiDate(now), 1 - days);
  const { id } = grid.community;
  const [groups, open] = await Promise.all([
    requests.countOpenedSince(id, since),
    requests.countOpenByArea(id),
  ]);
  const sum = (isWanted: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(isWanted).reduce((total, { count }) => total + count, 0);
  const byClass = hideSmall(
    new Map(classes.map(([wanted]) => [wanted, sum(({ requestClass }) => requestClass === wanted)])),
  );
  const byState = hideSmall(
    new Map(statesOf.map(([name, states]) => [name, sum(({ state }) => states.includes(state))])),
  );
  const inArea = (areaId: string | null) => open.find((each) => each.areaId === areaId)?.count ?? 0;
  const areas = [...grid.areas, { id: null, name: '没有说明地点' }];
  const byArea = hideSmall(new Map(areas.map((area) => [area.id, inArea(area.id)])));
  return {
    since,
    byClass: classes.map(([key, name]) => ({ class: key, name, count: byClass.get(key) ?? '<5' })),
    byState: statesOf.map(([name]) => ({ name, count: byState.get(name) ?? '<5' })),
    openByArea: areas.map((area) => ({ area: area.id, name: area.name, count: byArea.get(area.id) ?? '<5' })),
    at: toShanghaiIso(now),
  };
}
