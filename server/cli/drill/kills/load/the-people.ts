import { join } from 'node:path';
import { isStaff } from '../../../../core/people/person';
import { readCommunityFolder } from '../../../../files/read-community-folder';
import { yimenRoot } from '../../../../platform/yimen-root';
import { toWebChat } from '../../../import-verb';
import { seededRandom } from '../../../seeded-random';
import { aResident } from './a-resident';
import { aStaffMember } from './a-staff-member';
import type { Actor } from './actor';
import { dangers, matters } from './matters';

export interface ThePeople {
  readonly residents: readonly Actor[];
  readonly staff: readonly Actor[];
  /** Names, numbers and words of residents, which no log may hold. */
  readonly canaries: readonly string[];
}

export interface ThePeopleInput {
  readonly seed: number;
  readonly photoId: string;
}

/** Everybody of the demo community, each with numbers of their own that the seed decides. */
export async function thePeople({ seed, photoId }: ThePeopleInput): Promise<ThePeople> {
  const reading = await readCommunityFolder(join(yimenRoot(), 'demo/community'));
  if (!reading.ok) throw new Error('the demo community cannot be read');
  const { people, identities, roomMembers } = toWebChat(reading.community);
  const contactOf = new Map(identities.map(({ personId, contactId }) => [personId, contactId]));
  const residents = people.filter((person) => !isStaff(person) && person.householdId !== null);
  const staff = people.filter(({ roles }) => roles.some((role) => role === 'lead' || role === 'clerk'));
  const phoneOf = (index: number) => `1390000${String(1_000 + index)}`;
  return {
    residents: residents.map(({ id }, index) =>
      aResident({
        who: contactOf.get(id) ?? id,
        random: seededRandom(seed + 1_000 + index),
        roomIds: roomMembers.filter(({ personId }) => personId === id).map(({ roomId }) => roomId),
        phone: phoneOf(index),
      }),
    ),
    staff: staff.map(({ id }, index) =>
      aStaffMember({
        who: contactOf.get(id) ?? id,
        random: seededRandom(seed + 500 + index),
        photoId,
        colleagues: staff.filter((one) => one.id !== id).map(({ name }) => name),
        nowMs: () => performance.now(),
      }),
    ),
    canaries: [
      ...residents.map(({ name }) => name),
      ...residents.map((_, index) => phoneOf(index)),
      ...matters,
      ...dangers,
    ],
  };
}
