import type { RouterContext } from '@koa/router';
import { z } from 'zod';
import type { Grid } from '../../core/grid/grid';
import type { GridRepository } from '../../core/grid/ports';
import type { Cause } from '../../core/outbound/change-record';
import { findLiveToken } from '../../core/people/find-live-token';
import { isStaff, type Person } from '../../core/people/person';
import type { ApiTokenRepository } from '../../core/people/ports';
import type { Clock } from '../../core/shared/clock';
import { comesFromAllowed } from '../chat-proxy/allowed-hosts';

export interface StaffCallDeps {
  readonly apiTokens: Pick<ApiTokenRepository, 'findByHash'>;
  readonly grid: Pick<GridRepository, 'load'>;
  readonly clock: Clock;
  readonly hashOf: (token: string) => string;
  readonly allowedHosts: readonly string[];
}

/** Who calls, on which community as it stands. */
export interface StaffCall {
  readonly person: Person;
  readonly grid: Grid;
  readonly at: Date;
}

export interface StaffDeedCall extends StaffCall {
  readonly cause: Cause;
  /** Not checked yet. */
  readonly body: unknown;
  /** The number in the address; empty where there is none. */
  readonly number: string;
}

const bearer = /^bearer +(ym_[\w-]{43})$/i;
const deedHeaders = z.object({ 'idempotency-key': z.string().regex(/^[\w.-]{8,64}$/) });

/** Answers a member of staff who asks. */
export const asking =
  (deps: StaffCallDeps, answer: (call: StaffCall) => Promise<unknown>) =>
  async (ctx: RouterContext): Promise<void> => {
    ctx.body = await answer(await callerOf(deps, ctx));
  };

/** Does what a member of staff calls for. The same key again is the same cause, which no deed does twice. */
export const doing =
  (deps: StaffCallDeps, deed: (call: StaffDeedCall) => Promise<unknown>) =>
  async (ctx: RouterContext): Promise<void> => {
    const call = await callerOf(deps, ctx);
    const { 'idempotency-key': key } = deedHeaders.parse(ctx.headers);
    const { person, at } = call;
    ctx.body = await deed({
      ...call,
      cause: { causeId: `api/${person.id}/${key}`, byId: person.id, channel: 'api', at },
      body: ctx.request.body ?? {},
      number: ctx.params['number'] ?? '',
    });
  };

/** Every reason not to be known is the same answer. Rights are those of this moment. */
async function callerOf(deps: StaffCallDeps, ctx: RouterContext): Promise<StaffCall> {
  if (!comesFromAllowed(ctx.req.headers, deps.allowedHosts)) ctx.throw(403);
  ctx.set({ 'Cache-Control': 'no-store', 'WWW-Authenticate': 'Bearer' });
  const [, shown] = bearer.exec(ctx.get('Authorization')) ?? [];
  const at = deps.clock.now();
  const token = shown === undefined ? null : await findLiveToken(deps, deps.hashOf(shown), at);
  const grid = token && (await deps.grid.load(token.communityId));
  const person = grid?.staff.find(({ id }) => id === token?.personId);
  if (!grid || !person || !isStaff(person)) return ctx.throw(401);
  ctx.remove('WWW-Authenticate');
  return { person, grid, at };
}
