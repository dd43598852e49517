import type { Area, Building, Grid } from '../../server/core/grid/grid';
import type { NoticeAudience } from '../../server/core/notices/notice';

export interface SpokenAudience {
  readonly kind: 'audience';
  readonly areaIds: readonly string[];
  readonly audience: NoticeAudience;
}

export type UnclearAudience =
  | { readonly kind: 'unknown-area'; readonly words: string }
  /** Two areas are called so. */
  | { readonly kind: 'which-area'; readonly words: string; readonly names: readonly string[] }
  /** Two buildings are. */
  | { readonly kind: 'which-building'; readonly words: string; readonly names: readonly string[] };

export type AudienceGrid = Pick<Grid, 'areas' | 'buildings'>;

const ALL = /^(?:全部|所有|全体|全社区)(?:片区|居民)?$/u;
const SCREENS = /^(?:只上|上)?(?:大屏|屏幕|大屏幕)$/u;
const HOUSEHOLDS = /^(.*?)的?(?:各户|每户|各家各户|所有住户|全部住户)$/u;
const FARMERS = /^(.*?)的?种(?!植户)(.+?)的?(?:农户|户|人家|人)?$/u;
const BRANCH = /(?:党小组|党支部|党总支|支部)$/u;
const BUILDING = /^(.*?)(\d{1,4}|[A-Za-z]\d{0,3})(?:栋|幢|号楼|座)(?:楼|住户|居民)?$/u;

/** 全部, 甲片、乙片, 各户, 甲片各户, 种水稻的, 3栋, 第3党小组, 大屏, in plain spelling. */
export function readAudience(words: string, grid: AudienceGrid): SpokenAudience | UnclearAudience {
  const everywhere = grid.areas.map(({ id }) => id);
  if (SCREENS.test(words)) return { kind: 'audience', areaIds: everywhere, audience: { kind: 'screens' } };
  const named = areasCalled(words, grid.areas);
  if ('areaIds' in named) return { kind: 'audience', ...named, audience: { kind: 'rooms' } };
  if (named.kind === 'which-area') return named;
  const households = HOUSEHOLDS.exec(words);
  if (households) return within(households[1] ?? '', grid, { kind: 'households' });
  const building = buildingCalled(words, grid.buildings);
  if (building) return building;
  if (BRANCH.test(words))
    return { kind: 'audience', areaIds: everywhere, audience: { kind: 'members', branch: words } };
  const farmers = FARMERS.exec(words);
  if (farmers) return within(farmers[1] ?? '', grid, { kind: 'farmers', crop: farmers[2] ?? '' });
  return named;
}

/** In the areas that stand before, or everywhere. */
function within(
  words: string,
  { areas }: AudienceGrid,
  audience: NoticeAudience,
): SpokenAudience | UnclearAudience {
  if (words === '') return { kind: 'audience', areaIds: areas.map(({ id }) => id), audience };
  const named = areasCalled(words, areas);
  return 'areaIds' in named ? { kind: 'audience', ...named, audience } : named;
}

type Areas =
  { readonly areaIds: readonly string[] } | Extract<UnclearAudience, { kind: 'unknown-area' | 'which-area' }>;

function areasCalled(words: string, areas: readonly Area[]): Areas {
  if (ALL.test(words)) return { areaIds: areas.map(({ id }) => id) };
  const areaIds = new Set<string>();
  for (const word of words.split(/[、,和]/u).filter((one) => one !== '')) {
    const called = areas.filter(({ name, shortName }) => name === word || shortName === word);
    const [only] = called;
    if (!only) return { kind: 'unknown-area', words: word };
    if (called.length > 1) return { kind: 'which-area', words: word, names: called.map(({ name }) => name) };
    areaIds.add(only.id);
  }
  return areaIds.size > 0 ? { areaIds: [...areaIds] } : { kind: 'unknown-area', words };
}

/** Null: no building is called so. */
function buildingCalled(
  words: string,
  buildings: readonly Building[],
): SpokenAudience | Extract<UnclearAudience, { kind: 'which-building' }> | null {
  const [, estate = '', number = ''] = BUILDING.exec(words) ?? [];
  const called = buildings.filter(
    (one) =>
      one.aliases.includes(words) ||
      (one.number.toUpperCase() === number.toUpperCase() && (estate === '' || one.estate === estate)),
  );
  const [only] = called;
  if (!only) return null;
  if (called.length > 1) return { kind: 'which-building', words, names: called.map(fullName) };
  return { kind: 'audience', areaIds: [only.areaId], audience: { kind: 'building', buildingId: only.id } };
}

const fullName = ({ estate, number, aliases }: Building): string =>
  estate === undefined ? (aliases[0] ?? `${number}栋`) : `${estate}${number}栋`;
