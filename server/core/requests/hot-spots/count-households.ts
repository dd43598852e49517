import type { Person } from '../../people/person';
import type { PersonRepository } from '../../people/ports';
import type { ServiceRequest } from '../service-request';

export interface CountHouseholdsDeps {
  readonly people: Pick<PersonRepository, 'findMany'>;
}

/** How many households opened or followed these since then, with that of `also`; somebody without a household counts as one. */
export async function countHouseholds(
  { people }: CountHouseholdsDeps,
  requests: readonly ServiceRequest[],
  since: Date,
  also: Person | null,
): Promise<number> {
  const ids = requests.flatMap(({ requesterId, openedAt, followers }) => [
    ...(openedAt >= since ? [requesterId] : []),
    ...followers.filter(({ at }) => at >= since).map(({ personId }) => personId),
  ]);
  const [first] = requests;
  const found = first ? await people.findMany(first.communityId, [...new Set(ids)]) : [];
  const known = [...found, ...(also ? [also] : [])];
  const homes = new Map(known.map(({ id, householdId }) => [id, householdId]));
  return new Set([...ids, ...(also ? [also.id] : [])].map((id) => homes.get(id) ?? `person/${id}`)).size;
}
