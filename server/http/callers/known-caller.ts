import type { RouterContext } from '@koa/router';
import { z } from 'zod';
import type { Grid } from '../../core/grid/grid';
import type { GridRepository } from '../../core/grid/ports';
import { findLiveToken } from '../../core/people/find-live-token';
import { isStaff, type Person } from '../../core/people/person';
import type { ApiTokenRepository } from '../../core/people/ports';
import type { Clock } from '../../core/shared/clock';
import { comesFromAllowed } from '../chat-proxy/allowed-hosts';
import type { WrongTokens } from './wrong-tokens';

export interface CallerDeps {
  readonly apiTokens: Pick<ApiTokenRepository, 'findByHash'>;
  readonly grid: Pick<GridRepository, 'load'>;
  readonly clock: Clock;
  readonly hashOf: (token: string) => string;
  readonly allowedHosts: readonly string[];
  /** One for all APIs, or each would give its own tries. */
  readonly wrongTokens: WrongTokens;
}

/** Who calls, on which community as it stands. */
export interface Caller {
  readonly person: Person;
  /** The department the token speaks for; null: it is the person's own. */
  readonly department: string | null;
  readonly grid: Grid;
  readonly at: Date;
}

const bearer = /^bearer +(ym_[\w-]{43})$/i;
const deedHeaders = z.object({ 'idempotency-key': z.string().regex(/^[\w.-]{8,64}$/) });

/** The key of a call that does something. */
export const keyOf = (ctx: RouterContext): string => deedHeaders.parse(ctx.headers)['idempotency-key'];

/** Every reason not to be known is the same answer. Rights are those of this moment. */
export async function callerOf(deps: CallerDeps, ctx: RouterContext): Promise<Caller> {
  if (!comesFromAllowed(ctx.req.headers, deps.allowedHosts)) ctx.throw(403);
  ctx.set({ 'Cache-Control': 'no-store', 'WWW-Authenticate': 'Bearer' });
  const [, shown] = bearer.exec(ctx.get('Authorization')) ?? [];
  const hash = shown === undefined ? null : deps.hashOf(shown);
  // The socket's own address: what a client writes into X-Forwarded-For is its own choice.
  const address = ctx.req.socket.remoteAddress ?? '';
  const tried = await deps.wrongTokens.try(address, hash, () => find(deps, hash ?? ''));
  if (tried.kind === 'too-many') ctx.set('Retry-After', String(tried.waitSeconds));
  if (tried.kind !== 'right') return ctx.throw(tried.kind === 'wrong' ? 401 : 429);
  ctx.remove('WWW-Authenticate');
  return tried.found;
}

async function find(deps: CallerDeps, hash: string): Promise<Caller | null> {
  const at = deps.clock.now();
  const token = await findLiveToken(deps, hash, at);
  if (!token) return null;
  const grid = await deps.grid.load(token.communityId);
  const person = grid.staff.find(({ id }) => id === token.personId);
  return person && isStaff(person) ? { person, department: token.department, grid, at } : null;
}
