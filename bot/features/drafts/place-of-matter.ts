import type { RequestClass } from '../../../server/core/deadlines/request-class';
import type { Building, Grid } from '../../../server/core/grid/grid';
import { withVillage } from '../../../server/core/understanding/find-village-place';
import { labelOf } from '../../../server/core/understanding/label-of-place';
import { lacksUnit } from '../../../server/core/understanding/needs-unit';
import type { Matter, Place } from '../../../server/core/understanding/understood';
import { withoutDoor } from './home-place';

export interface PlaceOfMatterInput {
  readonly matter: Matter;
  readonly requestClass: RequestClass;
  readonly home: Place | null;
  readonly grid: Grid;
}

/**
 * Where a matter is: as it was said, what was left out filled in from home (the estate, the building, the village, in one's
 * own house the unit), and home when nothing was said. Null where several places are meant and home tells none of them.
 */
export function placeOfMatter(input: PlaceOfMatterInput): Place | null {
  const { matter, requestClass, home, grid } = input;
  const said = matter.place ?? ofSameEstate(matter, home, grid) ?? withHomeBuilding(matter, home, grid);
  if (said !== null) {
    // A counter or a clinic is where one asks, not where one lives: the own area answers.
    const isAsked = requestClass === 'Q' || requestClass === 'S';
    return isAsked && said.publicPlaceId !== undefined ? home : completed(said, input);
  }
  if (matter.placeChoices !== undefined) return null;
  return home && homeOf(home, requestClass, grid);
}

function homeOf(home: Place, requestClass: RequestClass, grid: Grid): Place {
  return requestClass === 'G' || requestClass === 'C' || requestClass === 'O'
    ? withoutDoor(home, grid)
    : home;
}

function buildingOf(place: Place | null, grid: Grid): Building | null {
  return grid.buildings.find(({ id }) => id === place?.buildingId) ?? null;
}

function ofSameEstate({ placeChoices }: Matter, home: Place | null, grid: Grid): Place | null {
  const estate = buildingOf(home, grid)?.estate;
  return placeChoices?.find((choice) => buildingOf(choice, grid)?.estate === estate) ?? null;
}

function withHomeBuilding({ placePart }: Matter, home: Place | null, grid: Grid): Place | null {
  const building = buildingOf(home, grid);
  if (!placePart || !building || !home) return null;
  const unit = placePart.unit ?? home.unit;
  if (unit !== null && Number(unit) > building.units) return null;
  return { ...home, unit, door: placePart.door, label: labelOf(building, unit, placePart.door) };
}

function completed(said: Place, { matter, home, grid }: PlaceOfMatterInput): Place {
  if (said.group !== undefined && !said.village) {
    const village = buildingOf(home, grid)?.village;
    return village ? withVillage(said, village, grid) : said;
  }
  const building = lacksUnit(matter.topic?.id ?? null, said, grid);
  if (!building || !home?.unit || home.buildingId !== building.id) return said;
  return { ...said, unit: home.unit, label: labelOf(building, home.unit, said.door) };
}
