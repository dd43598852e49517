import type { Building, Grid } from '../grid/grid';
import { toDigits } from './chinese-number';
import {
  AFTER_BUILDING,
  BUILDING,
  DASHED,
  NOT_BEFORE_BUILDING,
  SPACED,
  UNKNOWN_AREA,
} from './place-patterns';
import type { Place } from './understood';

export interface FoundPlace {
  readonly place: Place | null;
  readonly unknownPlace: string | null;
}

interface Spelling {
  readonly at: number;
  readonly words: string;
  readonly building: string;
  readonly unit: string | null;
  readonly door: string | null;
}

/**
 * The first place of the community in normalised words; else the first one that the community does not have.
 * Dashed numbers are a place only as building-unit-door or building-door with a door of floor and room (501, 1203), so
 * 6-12, 2026-06-09, 110-119, 3-500 and phone numbers never are.
 */
export function findPlace(text: string, grid: Grid): FoundPlace {
  const spellings = [...aliasSpellings(text, grid), ...namedSpellings(text), ...dashedSpellings(text)];
  let unknownPlace: string | null = null;
  for (const spelling of spellings.sort((one, other) => one.at - other.at)) {
    const place = toPlace(spelling, grid);
    if (place !== null) return { place, unknownPlace: null };
    unknownPlace ??= spelling.words;
  }
  const area = grid.areas.find(({ name, shortName }) => text.includes(shortName) || text.includes(name));
  if (area !== undefined) {
    const place = { areaId: area.id, buildingId: null, unit: null, door: null, label: area.shortName };
    return { place, unknownPlace: null };
  }
  return { place: null, unknownPlace: unknownPlace ?? UNKNOWN_AREA.exec(text)?.[0] ?? null };
}

function namedSpellings(text: string): readonly Spelling[] {
  return [...text.matchAll(BUILDING)].flatMap((found) => {
    const number = found.groups?.['number'] ?? '';
    if (NOT_BEFORE_BUILDING.test(text.slice(Math.max(0, found.index - 3), found.index))) return [];
    const building = toDigits(number) ?? number;
    return [{ building, ...readTail(text, found.index, found.index + found[0].length) }];
  });
}

function aliasSpellings(text: string, grid: Grid): readonly Spelling[] {
  return grid.buildings.flatMap(({ number, aliases }) =>
    aliases.flatMap((alias) => {
      const at = alias === '' ? -1 : text.indexOf(alias);
      if (at < 0 || (/^\d/.test(alias) && /\d$/.test(text.slice(0, at)))) return [];
      return [{ building: number, ...readTail(text, at, at + alias.length) }];
    }),
  );
}

function readTail(text: string, at: number, end: number): Omit<Spelling, 'building'> {
  const pattern = new RegExp(AFTER_BUILDING);
  pattern.lastIndex = end;
  const groups = pattern.exec(text)?.groups;
  const unit = toDigits(groups?.['unit'] ?? '');
  const door = toDigits(groups?.['door'] ?? '');
  const wordsEnd = unit === null && door === null ? end : pattern.lastIndex;
  return { at, words: text.slice(at, wordsEnd).replace(/[ 的,、_/—–-]+$/, ''), unit, door };
}

function dashedSpellings(text: string): readonly Spelling[] {
  const spaced = SPACED.exec(text);
  return [...text.matchAll(DASHED), ...(spaced === null ? [] : [spaced])].flatMap((found) => {
    const { building = '', unit, door = '' } = found.groups ?? {};
    if (building.startsWith('0') || unit?.startsWith('0') === true || !isDoor(door)) return [];
    return [{ at: found.index, words: found[0], building, unit: unit ?? null, door }];
  });
}

function isDoor(digits: string): boolean {
  const floor = Number(digits.slice(0, -2));
  const room = Number(digits.slice(-2));
  return floor >= 1 && floor <= 40 && room >= 1 && room <= 30 && !/^(?:19|20)\d\d$/.test(digits);
}

function toPlace({ building: said, unit, door }: Spelling, grid: Grid): Place | null {
  const building = grid.buildings.find(({ number }) => isSameNumber(number, said));
  if (building === undefined) return null;
  if (unit !== null && (Number(unit) < 1 || Number(unit) > building.units)) return null;
  return {
    areaId: building.areaId,
    buildingId: building.id,
    unit,
    door,
    label: labelOf(building, unit, door),
  };
}

function isSameNumber(number: string, said: string): boolean {
  return (toDigits(number) ?? number).toLowerCase() === said.toLowerCase();
}

/** 3栋2单元501, as people write it. */
export function labelOf({ number }: Building, unit: string | null, door: string | null): string {
  const name = /^[\dA-Za-z]+$/.test(number) ? `${number}栋` : number;
  return `${name}${unit === null ? '' : `${unit}单元`}${door ?? ''}`;
}
