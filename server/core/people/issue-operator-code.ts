import { makeStaffCode, type MakeStaffCodeDeps } from './make-staff-code';
import type { Person } from './person';
import type { StaffCodeRepository } from './ports';
import type { StaffCode } from './staff-code';

export interface IssueOperatorCodeDeps extends MakeStaffCodeDeps {
  readonly staffCodes: Pick<StaffCodeRepository, 'insert'>;
}

/** Who runs the machine. */
export const operatorId = 'operator';

/**
 * A code as a clerk hands it out, made by whoever runs the machine: on a channel where no clerk is bound yet there is nobody
 * else to begin with.
 */
export async function issueOperatorCode(
  deps: IssueOperatorCodeDeps,
  input: { readonly forPerson: Person; readonly at: Date },
): Promise<StaffCode> {
  const code = makeStaffCode(deps, { ...input, issuedById: operatorId });
  await deps.staffCodes.insert(code);
  return code;
}
