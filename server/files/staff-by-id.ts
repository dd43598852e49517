import { isStaff } from '../core/people/person';
import type { CommunitySheets } from './community-sheets';
import { toPerson } from './to-person';

/** For everybody on file whether they are staff. */
export function staffById(sheets: CommunitySheets): ReadonlyMap<string, boolean> {
  return new Map(
    sheets.people.rows.flatMap(({ value }) =>
      value ? [[value.id, isStaff(toPerson('', value))] as const] : [],
    ),
  );
}
