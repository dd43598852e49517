import type { ApiToken } from '../../core/people/api-token';
import type { ApiTokenRepository } from '../../core/people/ports';
import { answer } from './answer';
import { copy } from './copy';

export function createMemoryApiTokenRepository(): ApiTokenRepository {
  const tokens = new Map<string, ApiToken>();
  const revoke = (isMeant: (token: ApiToken) => boolean, at: Date): void => {
    for (const token of tokens.values())
      if (token.revokedAt === null && isMeant(token))
        tokens.set(token.hash, { ...token, revokedAt: new Date(at) });
  };
  return {
    insert: (token) =>
      answer(() => {
        if (!tokens.has(token.hash)) tokens.set(token.hash, copy(token));
      }),
    findByHash: (hash) => answer(() => tokens.get(hash) ?? null),
    revokeAllOf: (communityId, personId, at) =>
      answer(() => revoke((token) => token.communityId === communityId && token.personId === personId, at)),
    revokeAllOfDepartment: (communityId, department, at) =>
      answer(() =>
        revoke((token) => token.communityId === communityId && token.department === department, at),
      ),
  };
}
