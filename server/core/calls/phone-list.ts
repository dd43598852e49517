import type { Person } from '../people/person';
import type { PersonRepository } from '../people/ports';
import type { Call } from './call';
import type { CallRepository } from './ports';

export interface PhoneListDeps {
  readonly calls: Pick<CallRepository, 'listToPhone'>;
  readonly people: Pick<PersonRepository, 'findMany'>;
}

/** Somebody to telephone. */
export interface PhoneEntry {
  readonly call: Call;
  readonly name: string;
  /** Null: none is on file, somebody has to go there. */
  readonly phone: string | null;
}

/** Whom to telephone now: who has not been tried, then the others, longest waiting first; of one notice when its id is given. */
export async function phoneList(
  deps: PhoneListDeps,
  communityId: string,
  subjectId: string | null,
  now: Date,
): Promise<readonly PhoneEntry[]> {
  const all = await deps.calls.listToPhone(communityId);
  const calls = all
    .filter((call) => subjectId === null || call.subjectId === subjectId)
    .filter(({ validUntil }) => validUntil > now)
    .sort((a, b) => Number(a.state === 'not-reached') - Number(b.state === 'not-reached'));
  const people = await peopleOf(deps, communityId, calls);
  return calls.map((call) => {
    const person = people.get(call.personId);
    return { call, name: person?.name ?? call.personId, phone: person?.workPhone ?? null };
  });
}

async function peopleOf(
  { people }: PhoneListDeps,
  communityId: string,
  calls: readonly Call[],
): Promise<ReadonlyMap<string, Person>> {
  const ids = [...new Set(calls.map(({ personId }) => personId))];
  const found = await people.findMany(communityId, ids);
  return new Map(found.map((person) => [person.id, person]));
}
