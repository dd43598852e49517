import type { NewId } from '../shared/new-id';
import { clerkOnly } from './errors';
import type { Person } from './person';
import type { StaffCodeRepository } from './ports';
import type { StaffCode } from './staff-code';

export interface IssueStaffCodeDeps {
  readonly staffCodes: Pick<StaffCodeRepository, 'insert'>;
  readonly newId: NewId;
  /** Eight letters and digits nobody can guess. */
  readonly newCode: () => string;
}

export interface IssueStaffCodeInput {
  readonly clerk: Person;
  readonly forPerson: Person;
  readonly at: Date;
}

const validHours = 24;

/** Hands out a code that binds one contact to this member of staff, once, within 24 hours. Throws `people.clerk-only`. */
export async function issueStaffCode(
  deps: IssueStaffCodeDeps,
  input: IssueStaffCodeInput,
): Promise<StaffCode> {
  if (!input.clerk.roles.includes('clerk')) throw clerkOnly();
  const code: StaffCode = {
    id: deps.newId(),
    communityId: input.forPerson.communityId,
    code: deps.newCode(),
    personId: input.forPerson.id,
    issuedById: input.clerk.id,
    issuedAt: input.at,
    expiresAt: new Date(input.at.getTime() + validHours * 3_600_000),
    usedAt: null,
    usedByContactId: null,
  };
  await deps.staffCodes.insert(code);
  return code;
}
