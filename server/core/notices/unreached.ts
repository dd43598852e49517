import type { Person } from '../people/person';
import type { PersonRepository } from '../people/ports';
import type { Notice } from './notice';

/** Who a notice is for and nobody can write to, as it was when it was approved, by id. */
export const unreachedOf = (
  { people }: { readonly people: Pick<PersonRepository, 'findMany'> },
  { communityId, unreachedIds }: Notice,
): Promise<readonly Person[]> => people.findMany(communityId, unreachedIds);
