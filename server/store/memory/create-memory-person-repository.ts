import type { Person } from '../../core/people/person';
import type { PersonRepository } from '../../core/people/ports';
import { answer } from './answer';
import { by } from './compare';
import { copy } from './copy';
import { keyOf, type MemoryTables } from './memory-tables';

export function createMemoryPersonRepository(tables: Pick<MemoryTables, 'people'>): PersonRepository {
  const { people } = tables;
  const find = (communityId: string, personId: string): Person | null =>
    people.get(keyOf(communityId, personId))?.value ?? null;
  return {
    find: (communityId, personId) => answer(() => find(communityId, personId)),
    findMany: (communityId, personIds) =>
      answer(() => [...new Set(personIds)].sort().flatMap((personId) => find(communityId, personId) ?? [])),
    listOfHouseholds: (communityId, householdIds) =>
      answer(() =>
        [...people.values()]
          .map(({ value }) => value)
          .filter((person) => person.communityId === communityId)
          .filter(({ householdId }) => householdId !== null && householdIds.includes(householdId))
          .sort(by(({ id }) => id)),
      ),
    listWithRoles: (communityId, roles) =>
      answer(() =>
        [...people.values()]
          .map(({ value }) => value)
          .filter((person) => person.communityId === communityId)
          .filter((person) => person.roles.some((role) => roles.includes(role)))
          .sort(by(({ id }) => id)),
      ),
    save: (person) =>
      answer(() => {
        const key = keyOf(person.communityId, person.id);
        people.set(key, { value: copy(person), isFiled: people.get(key)?.isFiled ?? false });
      }),
  };
}
