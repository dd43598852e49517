import type { Person } from '../people/person';
import type { PersonRepository } from '../people/ports';
import type { Area } from './grid';

/** Connects a contact to an area by its code word. A household on file in another area is given up: the card in hand is newer. */
export async function bindArea(
  deps: { readonly people: Pick<PersonRepository, 'save'> },
  input: { readonly person: Person; readonly area: Area },
): Promise<Person> {
  const { person, area } = input;
  if (person.areaId === area.id) return person;
  const bound: Person = { ...person, areaId: area.id, householdId: null };
  await deps.people.save(bound);
  return bound;
}
