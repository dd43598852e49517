import { issueApiToken } from '../core/people/issue-api-token';
import { isStaff } from '../core/people/person';
import { toShanghaiIso } from '../core/shared/shanghai-time';
import { hashOfToken, newApiToken } from '../platform/api-token-secret';
import { openStore } from './open-store';

export interface ApiTokenOptions {
  readonly who: string;
  readonly days: number;
  /** Ends all tokens of that person instead. */
  readonly revoke: boolean;
}

const mostDays = 366;

/** `yimen api-token WHO`: a token of the HTTP API for a member of staff, by id or name, printed once. Returns the exit code. */
export async function apiTokenVerb({ who, days, revoke }: ApiTokenOptions): Promise<number> {
  if (!Number.isInteger(days) || days < 1 || days > mostDays) {
    process.stderr.write(`--days 要是 1 到 ${mostDays} 的整数。--days is 1 to ${mostDays}.\n`);
    return 1;
  }
  const composed = await openStore();
  if (!composed) return 1;
  try {
    const { repositories, clock } = composed;
    const communityId = await composed.findCommunityId();
    const staff = communityId ? (await repositories.grid.load(communityId)).staff.filter(isStaff) : [];
    const found = staff.filter(({ id, name }) => id === who || name === who);
    const [forPerson] = found;
    if (!forPerson || found.length > 1) {
      process.stderr.write(
        `“${who}”在工作人员里有 ${found.length} 位，要正好一位；编号见 people.csv。There must be exactly one.\n`,
      );
      return 1;
    }
    const { apiTokens } = repositories;
    if (revoke) {
      await apiTokens.revokeAllOf(forPerson.communityId, forPerson.id, clock.now());
      process.stdout.write(`${forPerson.name}的令牌全部作废了。All tokens of this person are ended.\n`);
      return 0;
    }
    const deps = { apiTokens, newToken: newApiToken, hashOf: hashOfToken };
    const { token, expiresAt } = await issueApiToken(deps, { forPerson, days, at: clock.now() });
    process.stdout.write(
      `${token}\n只显示这一次，${toShanghaiIso(expiresAt)} 前有效，给${forPerson.name}本人。Shown once.\n`,
    );
    return 0;
  } finally {
    await composed.close();
  }
}
