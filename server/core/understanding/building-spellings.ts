import type { Grid } from '../grid/grid';
import { toDigits } from './chinese-number';
import { AFTER_BUILDING, BUILDING, DASHED, NOT_BEFORE_BUILDING, SPACED } from './place-patterns';

/** A building as it is spelt at a place of the text, with what follows it. */
export interface BuildingSpelling {
  readonly at: number;
  readonly words: string;
  readonly building: string;
  readonly unit: string | null;
  readonly door: string | null;
  /** How sure the way of writing is: 0 to 1. */
  readonly confidence: number;
}

/**
 * Every spelling of a building in normalised words, in order. Dashed numbers are one only as building-unit-door or
 * building-door with a door of floor and room (501, 1203), so 6-12, 2026-06-09, 110-119, 3-500 and phone numbers never are.
 */
export function buildingSpellings(text: string, grid: Grid): readonly BuildingSpelling[] {
  const spellings = [...aliasSpellings(text, grid), ...namedSpellings(text), ...dashedSpellings(text)];
  return spellings.sort((one, other) => one.at - other.at);
}

/** Who names more than this many buildings in one message means none of them in particular. */
const mostSpellings = 40;

function firstOf(matches: Iterable<RegExpExecArray>): readonly RegExpExecArray[] {
  const first: RegExpExecArray[] = [];
  for (const found of matches) {
    if (first.length >= mostSpellings) break;
    first.push(found);
  }
  return first;
}

function namedSpellings(text: string): readonly BuildingSpelling[] {
  return firstOf(text.matchAll(BUILDING)).flatMap((found) => {
    const { number = '', heard } = found.groups ?? {};
    if (NOT_BEFORE_BUILDING.test(text.slice(Math.max(0, found.index - 3), found.index))) return [];
    const tail = readTail(text, found.index, found.index + found[0].length);
    return [{ building: toDigits(number) ?? number, ...tail, confidence: heard === undefined ? 0.97 : 0.8 }];
  });
}

function aliasSpellings(text: string, grid: Grid): readonly BuildingSpelling[] {
  return grid.buildings.flatMap(({ number, aliases }) =>
    aliases.flatMap((alias) => {
      const at = alias === '' ? -1 : text.indexOf(alias);
      if (at < 0 || (/^\d/.test(alias) && /\d$/.test(text.slice(0, at)))) return [];
      return [{ building: number, ...readTail(text, at, at + alias.length), confidence: 0.93 }];
    }),
  );
}

function readTail(text: string, at: number, end: number): Omit<BuildingSpelling, 'building' | 'confidence'> {
  const pattern = new RegExp(AFTER_BUILDING);
  pattern.lastIndex = end;
  const groups = pattern.exec(text)?.groups;
  const unit = toDigits(groups?.['unit'] ?? '');
  const door = toDigits(groups?.['door'] ?? '');
  const wordsEnd = unit === null && door === null ? end : pattern.lastIndex;
  return { at, words: text.slice(at, wordsEnd).replace(/[ 的,、_/—–-]+$/, ''), unit, door };
}

function dashedSpellings(text: string): readonly BuildingSpelling[] {
  const spaced = SPACED.exec(text);
  return [...firstOf(text.matchAll(DASHED)), ...(spaced === null ? [] : [spaced])].flatMap((found) => {
    const { building = '', unit, door = '' } = found.groups ?? {};
    if (building.startsWith('0') || unit?.startsWith('0') === true || !isDoor(door)) return [];
    const confidence = unit === undefined ? 0.85 : 0.95;
    return [{ at: found.index, words: found[0], building, unit: unit ?? null, door, confidence }];
  });
}

function isDoor(digits: string): boolean {
  const floor = Number(digits.slice(0, -2));
  const room = Number(digits.slice(-2));
  return floor >= 1 && floor <= 40 && room >= 1 && room <= 30 && !/^(?:19|20)\d\d$/.test(digits);
}
