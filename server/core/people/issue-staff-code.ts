import { clerkOnly } from './errors';
import { makeStaffCode, type MakeStaffCodeDeps } from './make-staff-code';
import type { Person } from './person';
import type { StaffCodeRepository } from './ports';
import type { StaffCode } from './staff-code';

export interface IssueStaffCodeDeps extends MakeStaffCodeDeps {
  readonly staffCodes: Pick<StaffCodeRepository, 'insert'>;
}

export interface IssueStaffCodeInput {
  readonly clerk: Person;
  readonly forPerson: Person;
  readonly at: Date;
}

/** Hands out a code that binds one contact to this member of staff, once, within 24 hours. Throws `people.clerk-only`. */
export async function issueStaffCode(
  deps: IssueStaffCodeDeps,
  input: IssueStaffCodeInput,
): Promise<StaffCode> {
  if (!input.clerk.roles.includes('clerk')) throw clerkOnly();
  const code = makeStaffCode(deps, { ...input, issuedById: input.clerk.id });
  await deps.staffCodes.insert(code);
  return code;
}
