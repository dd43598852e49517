import type { Person } from '../../server/core/people/person';

/** A resident nobody knows the address of. */
export function aPerson(changes: Partial<Person> = {}): Person {
  return {
    id: 'somebody',
    communityId: 'yinxingyuan',
    name: '居民',
    roles: ['resident'],
    householdId: null,
    areaId: null,
    workPhone: null,
    ...changes,
  };
}
