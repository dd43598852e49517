import type { ApiToken } from './api-token';
import type { Person } from './person';
import type { ApiTokenRepository } from './ports';

export interface IssueApiTokenDeps {
  readonly apiTokens: Pick<ApiTokenRepository, 'insert'>;
  /** Long enough that nobody guesses it. */
  readonly newToken: () => string;
  readonly hashOf: (token: string) => string;
}

const dayMs = 24 * 3_600_000;

/** A fresh token for this member of staff, or for the department they speak for. It is told once, here; only its hash is kept. */
export async function issueApiToken(
  deps: IssueApiTokenDeps,
  input: {
    readonly forPerson: Person;
    readonly department: string | null;
    readonly days: number;
    readonly at: Date;
  },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { forPerson, department, days, at } = input;
  const token = deps.newToken();
  const kept: ApiToken = {
    hash: deps.hashOf(token),
    communityId: forPerson.communityId,
    personId: forPerson.id,
    department,
    expiresAt: new Date(at.getTime() + days * dayMs),
    revokedAt: null,
  };
  await deps.apiTokens.insert(kept);
  return { token, expiresAt: kept.expiresAt };
}
