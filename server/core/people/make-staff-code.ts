import type { NewId } from '../shared/new-id';
import type { Person } from './person';
import type { StaffCode } from './staff-code';

export interface MakeStaffCodeDeps {
  readonly newId: NewId;
  /** Eight letters and digits nobody can guess. */
  readonly newCode: () => string;
}

const validHours = 24;

/** A fresh code for this member of staff; not kept yet. */
export function makeStaffCode(
  deps: MakeStaffCodeDeps,
  input: { readonly forPerson: Person; readonly issuedById: string; readonly at: Date },
): StaffCode {
  return {
    id: deps.newId(),
    communityId: input.forPerson.communityId,
    code: deps.newCode(),
    personId: input.forPerson.id,
    issuedById: input.issuedById,
    issuedAt: input.at,
    expiresAt: new Date(input.at.getTime() + validHours * 3_600_000),
    usedAt: null,
    usedByContactId: null,
  };
}
