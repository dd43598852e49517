import type { Person } from '../../core/people/person';
import type { Models } from '../models/create-models';
import { repeatCutOff } from '../repeat-cut-off';
import { personFields, personRowId } from './person-rows';

/** People of the files take the place of whoever has their id. */
export async function writeFiledPeople(
  { people }: Pick<Models, 'people'>,
  persons: readonly Person[],
  generation: number,
): Promise<void> {
  if (persons.length === 0) return;
  const writes = persons.map((person) => ({
    updateOne: {
      filter: { communityId: person.communityId, personId: person.id },
      update: {
        $set: { ...personFields(person), isFiled: true, generation },
        $setOnInsert: { _id: personRowId(person) },
      },
      upsert: true,
    },
  }));
  await repeatCutOff(() => people.bulkWrite(writes, { ordered: false }));
}
