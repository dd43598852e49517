import { isStaff, type Person } from '../../core/people/person';
import type { PersonRow } from '../models/people';
import { rowId } from '../store-deps';

export const personRowId = ({ communityId, id }: Person) => rowId(communityId, id);

/** What a save sets: everything that is not part of the row's key. */
export const personFields = (person: Person) => ({
  name: person.name,
  roles: [...person.roles],
  householdId: person.householdId,
  areaId: person.areaId,
  workPhone: person.workPhone,
  branch: person.branch ?? null,
  isStaff: isStaff(person),
});

export const toPerson = (row: PersonRow): Person => ({
  id: row.personId,
  communityId: row.communityId,
  name: row.name,
  roles: row.roles,
  householdId: row.householdId,
  areaId: row.areaId,
  workPhone: row.workPhone,
  ...(row.branch && { branch: row.branch }),
});
