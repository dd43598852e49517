import type { Grid } from '../grid/grid';
import { toDigits } from './chinese-number';
import { findBuildingPlace } from './find-building-place';
import { estatesOf, findEstate } from './find-estate';
import { findPublicPlace } from './find-public-place';
import { findVillagePlace } from './find-village-place';
import type { FoundPlace, PlacePart } from './found-place';
import { PART, UNKNOWN_AREA, UNKNOWN_ESTATE } from './place-patterns';
import type { Place } from './understood';

/**
 * The first place of the community in normalised words: a building, a group of a village, a public place, a village or an
 * area, in this order; else the first one that the community does not have.
 */
export function findPlace(text: string, grid: Grid): FoundPlace {
  const building = findBuildingPlace(text, grid);
  if (building !== null && building.unknownPlace === null) return building;
  const unknown = building?.unknownPlace ?? unknownEstate(text, grid);
  const place = (unknown === null ? findOpenPlace(text, grid) : null) ?? findArea(text, grid);
  if (place !== null) return { place, unknownPlace: null };
  const unknownPlace = unknown ?? UNKNOWN_AREA.exec(text)?.[0] ?? null;
  const part = unknownPlace === null ? partOf(text) : null;
  return { place: null, unknownPlace, ...(part !== null && { part }) };
}

function findOpenPlace(text: string, grid: Grid): Place | null {
  const village = findVillagePlace(text, grid);
  if (village?.group !== undefined) return village;
  return findPublicPlace(text, grid) ?? village ?? findEstatePlace(text, grid);
}

function findEstatePlace(text: string, grid: Grid): Place | null {
  const estate = findEstate(text, grid);
  if (estate === null) return null;
  const inside = grid.buildings.filter((building) => building.estate === estate);
  const [areaId, ...others] = new Set(inside.map((building) => building.areaId));
  return {
    areaId: others.length === 0 ? (areaId ?? null) : null,
    buildingId: null,
    unit: null,
    door: null,
    label: estate,
    confidence: 0.9,
    evidence: [estate],
  };
}

function findArea(text: string, grid: Grid): Place | null {
  const area = grid.areas.find(({ name, shortName }) => text.includes(shortName) || text.includes(name));
  if (area === undefined) return null;
  const words = text.includes(area.name) ? area.name : area.shortName;
  return {
    areaId: area.id,
    buildingId: null,
    unit: null,
    door: null,
    label: area.shortName,
    confidence: 0.9,
    evidence: [words],
  };
}

function unknownEstate(text: string, grid: Grid): string | null {
  const words = UNKNOWN_ESTATE.exec(text)?.[0] ?? null;
  if (words === null) return null;
  return estatesOf(grid).length > 0 && findEstate(text, grid) !== null ? null : words;
}

function partOf(text: string): PlacePart | null {
  const groups = PART.exec(text)?.groups;
  if (groups === undefined) return null;
  const unit = toDigits(groups['unit'] ?? '');
  const door = toDigits(groups['door'] ?? groups['only'] ?? '');
  return unit === null && door === null ? null : { unit, door };
}
