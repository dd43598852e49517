import { actOnApiTokens, type ApiTokenOptions } from './act-on-api-tokens';
import { openStore } from './open-store';

export interface ApiTokenFlags {
  readonly department?: string;
  readonly days: number;
  readonly revoke?: boolean;
}

/** `yimen api-token [WHO]`: a token of the HTTP API, printed once, or the end of all of them. Returns the exit code. */
export async function apiTokenVerb(options: ApiTokenOptions): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  try {
    const communityId = await composed.findCommunityId();
    const grid = communityId === null ? null : await composed.repositories.grid.load(communityId);
    const { apiTokens } = composed.repositories;
    const { isDone, words } = await actOnApiTokens({ apiTokens, grid, at: composed.clock.now() }, options);
    (isDone ? process.stdout : process.stderr).write(`${words}\n`);
    return isDone ? 0 : 1;
  } finally {
    await composed.close();
  }
}
