import type { Grid } from '../core/grid/grid';
import { issueApiToken } from '../core/people/issue-api-token';
import { isStaff, type Person } from '../core/people/person';
import type { ApiTokenRepository } from '../core/people/ports';
import { toShanghaiIso } from '../core/shared/shanghai-time';
import { hashOfToken, newApiToken } from '../platform/api-token-secret';

export interface ApiTokenOptions {
  /** Id or name of the member of staff: whose token it is, or who speaks for the department. */
  readonly who: string | null;
  readonly department: string | null;
  readonly days: number;
  /** Ends all tokens of the department, or else of that person, instead. */
  readonly revoke: boolean;
}

export interface ApiTokenDeps {
  readonly apiTokens: Pick<ApiTokenRepository, 'insert' | 'revokeAllOf' | 'revokeAllOfDepartment'>;
  /** Null: no community is loaded. */
  readonly grid: Grid | null;
  readonly at: Date;
}

export interface Told {
  readonly isDone: boolean;
  readonly words: string;
}

const mostDays = 366;
// It becomes part of ids, so nothing that separates their parts.
const departmentName = /^[\p{L}\p{N}·（）()-]{1,30}$/u;

/** Issues a token, or ends all of a person's or a department's; says what was done or is wrong. */
export async function actOnApiTokens(deps: ApiTokenDeps, options: ApiTokenOptions): Promise<Told> {
  const { who, days, revoke } = options;
  const department = options.department?.trim().normalize('NFC') ?? null;
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    return wrong(`--days 要是 1 到 ${mostDays} 的整数。--days is 1 to ${mostDays}.`);
  if (department !== null && !departmentName.test(department))
    return wrong('部门名是 1 到 30 个字，不带空格和标点。A department has 1 to 30 letters.');
  if (revoke && department !== null && deps.grid) {
    await deps.apiTokens.revokeAllOfDepartment(deps.grid.community.id, department, deps.at);
    return done(`${department}的令牌全部作废了。All tokens of this department are ended.`);
  }
  if (who === null) return wrong('请写是哪位。Whose token it is has to be named.');
  const found = (deps.grid?.staff ?? []).filter(isStaff).filter(({ id, name }) => id === who || name === who);
  const [forPerson] = found;
  if (!forPerson || found.length > 1)
    return wrong(
      `“${who}”在工作人员里有 ${found.length} 位，要正好一位；编号见 people.csv。There must be exactly one.`,
    );
  if (!revoke) return issue(deps, forPerson, department, days);
  await deps.apiTokens.revokeAllOf(forPerson.communityId, forPerson.id, deps.at);
  return done(`${forPerson.name}的令牌全部作废了。All tokens of this person are ended.`);
}

async function issue(
  { apiTokens, at }: ApiTokenDeps,
  forPerson: Person,
  department: string | null,
  days: number,
): Promise<Told> {
  const deps = { apiTokens, newToken: newApiToken, hashOf: hashOfToken };
  const { token, expiresAt } = await issueApiToken(deps, { forPerson, department, days, at });
  const forWhom =
    department === null ? `给${forPerson.name}本人` : `给${department}，由${forPerson.name}联系`;
  return done(`${token}\n只显示这一次，${toShanghaiIso(expiresAt)} 前有效，${forWhom}。Shown once.`);
}

const done = (words: string): Told => ({ isDone: true, words });
const wrong = (words: string): Told => ({ isDone: false, words });
