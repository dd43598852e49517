import type { Person } from '../core/people/person';
import type { TableRow } from './community-tables';

export function toPerson(communityId: string, row: TableRow<'people'>): Person {
  return {
    id: row.id,
    communityId,
    name: row.name,
    roles: row.roles,
    householdId: row.household,
    areaId: row.area,
    workPhone: row.work_phone,
    ...(row.branch !== null && { branch: row.branch }),
  };
}
