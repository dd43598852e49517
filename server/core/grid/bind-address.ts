import type { Person } from '../people/person';
import type { PersonRepository } from '../people/ports';
import type { Building, Household } from './grid';
import type { HouseholdRepository } from './ports';

export interface BindAddressDeps {
  readonly people: Pick<PersonRepository, 'save'>;
  readonly households: Pick<HouseholdRepository, 'find' | 'insert'>;
}

export interface BindAddressInput {
  readonly person: Person;
  readonly building: Building;
  readonly unit: string;
  readonly door: string;
}

/** Where a resident lives, in their own word. A door no list knows is taken and marked unverified. Saying it again changes nothing. */
export async function bindAddress(deps: BindAddressDeps, input: BindAddressInput): Promise<Person> {
  const { person, building, unit, door } = input;
  const known = await deps.households.find(person.communityId, building.id, unit, door);
  const household: Household = known ?? {
    id: `${building.number}-${unit}-${door}`,
    communityId: person.communityId,
    buildingId: building.id,
    unit,
    door,
    verified: false,
  };
  if (!known) await deps.households.insert(household);
  const bound: Person = { ...person, householdId: household.id, areaId: building.areaId };
  await deps.people.save(bound);
  return bound;
}
