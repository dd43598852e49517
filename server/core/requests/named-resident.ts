import type { HouseholdLookup } from '../grid/ports';
import type { Person } from '../people/person';
import type { IdentityRepository, PersonRepository } from '../people/ports';
import type { RequestDraft } from './dialogue-state';

export interface NamedResidentDeps {
  readonly households: HouseholdLookup;
  readonly people: Pick<PersonRepository, 'listOfHouseholds'>;
  readonly identities: Pick<IdentityRepository, 'findLiveOfPerson'>;
}

/**
 * For whom it is filed: the one who lives behind the door in the words and is called by name there. Null when the words
 * lack either, fit several, or nobody can write to that person.
 */
export async function namedResident(
  deps: NamedResidentDeps,
  communityId: string,
  { place, text }: Pick<RequestDraft, 'place' | 'text'>,
): Promise<Person | null> {
  const { buildingId, unit, door } = place ?? {};
  if (!buildingId || !unit || !door) return null;
  const household = await deps.households.find(communityId, buildingId, unit, door);
  if (!household) return null;
  const people = await deps.people.listOfHouseholds(communityId, [household.id]);
  const [named, ...others] = people.filter(({ name }) => name.length > 1 && text.includes(name));
  if (!named || others.length > 0) return null;
  const identities = await deps.identities.findLiveOfPerson(communityId, named.id);
  return identities.length > 0 ? named : null;
}
