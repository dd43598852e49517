import type { PersonRepository } from '../../core/people/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { personFields, personRowId, toPerson } from './person-rows';

export function createPersonRepository({ models }: Pick<StoreDeps, 'models'>): PersonRepository {
  const people = bareCollection(models.people);
  const within = withinTime(models.people);
  return {
    async find(communityId, personId) {
      const row = await people.findOne({ communityId, personId }, within);
      return row && toPerson(row);
    },
    async findMany(communityId, personIds) {
      if (personIds.length === 0) return [];
      const rows = await people
        .find({ communityId, personId: { $in: [...new Set(personIds)] } }, within)
        .sort({ personId: 1 })
        .toArray();
      return rows.map(toPerson);
    },
    async listOfHouseholds(communityId, householdIds) {
      if (householdIds.length === 0) return [];
      const rows = await people
        .find({ communityId, householdId: { $in: [...householdIds] } }, within)
        .sort({ personId: 1 })
        .toArray();
      return rows.map(toPerson);
    },
    async listWithRoles(communityId, roles) {
      if (roles.length === 0) return [];
      const rows = await people
        .find({ communityId, roles: { $in: [...roles] } }, within)
        .sort({ personId: 1 })
        .toArray();
      return rows.map(toPerson);
    },
    save: (person) =>
      repeatCutOff(async () => {
        const { id: personId, communityId } = person;
        const write = () =>
          people.updateOne(
            { communityId, personId },
            {
              $set: personFields(person),
              $setOnInsert: { _id: personRowId(person), isFiled: false, generation: 0 },
            },
            { upsert: true, ...within },
          );
        try {
          await write();
        } catch (error) {
          // Two made the first row at once: the other one's is there now.
          if (!isDuplicateKey(error)) throw error;
          await write();
        }
      }),
  };
}
