import type { ApiToken } from './api-token';
import type { ApiTokenRepository } from './ports';

/** The token of this hash while it counts; unknown, ended and too old ones look the same: null. */
export async function findLiveToken(
  deps: { readonly apiTokens: Pick<ApiTokenRepository, 'findByHash'> },
  hash: string,
  at: Date,
): Promise<ApiToken | null> {
  const token = await deps.apiTokens.findByHash(hash);
  return token && token.revokedAt === null && token.expiresAt > at ? token : null;
}
