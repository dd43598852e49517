import type { Grid } from '../grid/grid';
import { toDigits } from './chinese-number';
import { GROUP } from './place-patterns';
import type { Place } from './understood';

/** The villages of origin the community's files name. */
export function villagesOf({ buildings, posts, places }: Grid): readonly string[] {
  const named = [...buildings, ...posts, ...(places ?? [])].flatMap(({ village }) => village ?? []);
  return [...new Set(named)];
}

/** 大沟村2组7号, 2组7号, 大沟村. A group by itself counts only as a part of a village that is said, or with a house. */
export function findVillagePlace(text: string, grid: Grid): Place | null {
  const villages = villagesOf(grid);
  if (villages.length === 0) return null;
  return findGroup(text, villages, grid) ?? findVillage(text, villages, grid);
}

function findGroup(text: string, villages: readonly string[], grid: Grid): Place | null {
  for (const found of text.matchAll(GROUP)) {
    const before = text.slice(Math.max(0, found.index - 12), found.index).replace(/[ 的,]+$/, '');
    const village = villages.find((name) => before.endsWith(name) || before.endsWith(shortOf(name))) ?? null;
    const group = toDigits(found.groups?.['group'] ?? '');
    const house = toDigits(found.groups?.['house'] ?? '');
    if (group === null || NOT_BEFORE_GROUP.test(before)) continue;
    if (village === null && house === null && !(villages.length === 1 && LIVES_IN.test(before))) continue;
    const of = village ?? (villages.length === 1 ? (villages[0] ?? null) : null);
    return {
      ...inVillage(of, grid),
      door: house,
      label: `${of ?? ''}${group}组${house === null ? '' : `${house}号`}`,
      group,
      confidence: village === null ? 0.8 : 0.95,
      evidence: [`${village ?? ''}${found[0]}`],
    };
  }
  return null;
}

function findVillage(text: string, villages: readonly string[], grid: Grid): Place | null {
  const village = villages.find((name) => text.includes(name));
  if (village === undefined) return null;
  return { ...inVillage(village, grid), label: village, confidence: 0.9, evidence: [village] };
}

function inVillage(village: string | null, grid: Grid): Omit<Place, 'label'> {
  const areas = new Set(
    grid.buildings.filter((building) => building.village === village).map(({ areaId }) => areaId),
  );
  const [areaId] = areas;
  const isOne = village !== null && areas.size === 1;
  return { areaId: isOne ? (areaId ?? null) : null, buildingId: null, unit: null, door: null, village };
}

/** The place of a group once its village is known. */
export function withVillage(place: Place, village: string, grid: Grid): Place {
  return { ...place, ...inVillage(village, grid), door: place.door, label: `${village}${place.label}` };
}

const NOT_BEFORE_GROUP = /[党分成每各几共这那]$|党员$/;
const LIVES_IN = /(?:[住在]|我们|咱们|村里?|我是|属于)$/;

function shortOf(village: string): string {
  const short = village.replace(/村$/, '');
  return short.length >= 2 ? short : village;
}
