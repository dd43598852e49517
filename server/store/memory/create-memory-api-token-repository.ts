import type { ApiToken } from '../../core/people/api-token';
import type { ApiTokenRepository } from '../../core/people/ports';
import { answer } from './answer';
import { copy } from './copy';

export function createMemoryApiTokenRepository(): ApiTokenRepository {
  const tokens = new Map<string, ApiToken>();
  return {
    insert: (token) =>
      answer(() => {
        if (!tokens.has(token.hash)) tokens.set(token.hash, copy(token));
      }),
    findByHash: (hash) => answer(() => tokens.get(hash) ?? null),
    revokeAllOf: (communityId, personId, at) =>
      answer(() => {
        for (const token of tokens.values()) {
          if (token.communityId !== communityId || token.personId !== personId) continue;
          if (token.revokedAt === null) tokens.set(token.hash, { ...token, revokedAt: new Date(at) });
        }
      }),
  };
}
