import type { Building, Grid } from '../grid/grid';
import { buildingSpellings, type BuildingSpelling } from './building-spellings';
import { toDigits } from './chinese-number';
import { estatesOf, findEstate } from './find-estate';
import type { FoundPlace } from './found-place';
import { labelOf } from './label-of-place';
import type { Place } from './understood';

/** The first building of the community in the words; else the first one it does not have; null when none is said. */
export function findBuildingPlace(text: string, grid: Grid): FoundPlace | null {
  let unknown: FoundPlace | null = null;
  for (const spelling of buildingSpellings(text, grid)) {
    const found = toFound(spelling, text, grid);
    if (found.unknownPlace === null) return found;
    unknown ??= found;
  }
  return unknown;
}

function toFound(spelling: BuildingSpelling, text: string, grid: Grid): FoundPlace {
  const { building: said, unit, words, at } = spelling;
  const same = grid.buildings.filter(({ number }) => isSameNumber(number, said));
  const before = estatesOf(grid).length === 0 ? null : findEstate(clauseBefore(text, at), grid);
  const estate = before ?? (same.length > 1 ? findEstate(text, grid) : null);
  const meant = estate === null ? same : same.filter((building) => building.estate === estate);
  const fitting = meant.filter(({ units }) => unit === null || isWithin(unit, units));
  const [only, ...others] = fitting.map((building) => placeAt(building, spelling));
  if (only === undefined) return { place: null, unknownPlace: `${before ?? ''}${words}` };
  if (others.length > 0) return { place: null, unknownPlace: null, choices: [only, ...others] };
  return { place: only, unknownPlace: null };
}

function placeAt(building: Building, { unit, door, words, confidence }: BuildingSpelling): Place {
  return {
    areaId: building.areaId,
    buildingId: building.id,
    unit,
    door,
    label: labelOf(building, unit, door),
    confidence,
    evidence: [words],
  };
}

/** The estate stands in the same breath before the building: 一期南区的5栋. */
function clauseBefore(text: string, at: number): string {
  return /[^,。!?;\n]*$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
}

function isWithin(unit: string, units: number): boolean {
  return Number(unit) >= 1 && Number(unit) <= units;
}

function isSameNumber(number: string, said: string): boolean {
  return (toDigits(number) ?? number).toLowerCase() === said.toLowerCase();
}
