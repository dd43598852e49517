import type { RouterContext } from '@koa/router';
import type { Cause } from '../../core/outbound/change-record';
import { callerOf, keyOf, type Caller, type CallerDeps } from '../callers/known-caller';
import { staffOnly } from './refusals';

export type StaffCallDeps = CallerDeps;

export interface StaffCall extends Omit<Caller, 'department'> {
  /** Not checked yet. */
  readonly body: unknown;
  /** The number in the address; empty where there is none. */
  readonly number: string;
}

export interface StaffDeedCall extends StaffCall {
  readonly cause: Cause;
}

/** Answers a member of staff who asks. */
export const asking =
  (deps: StaffCallDeps, answer: (call: StaffCall) => Promise<unknown>) =>
  async (ctx: RouterContext): Promise<void> => {
    ctx.body = await answer(await staffCallOf(deps, ctx));
  };

/** Does what a member of staff calls for. The same key again is the same cause, which no deed does twice. */
export const doing =
  (deps: StaffCallDeps, deed: (call: StaffDeedCall) => Promise<unknown>) =>
  async (ctx: RouterContext): Promise<void> => {
    const call = await staffCallOf(deps, ctx);
    const key = keyOf(ctx);
    const { person, at } = call;
    ctx.body = await deed({
      ...call,
      cause: { causeId: `api/${person.id}/${key}`, byId: person.id, channel: 'api', at },
    });
  };

/** A department's token does nothing in the name of whoever speaks for it. */
async function staffCallOf(deps: StaffCallDeps, ctx: RouterContext): Promise<StaffCall> {
  const { department, ...call } = await callerOf(deps, ctx);
  if (department !== null) throw staffOnly();
  return { ...call, body: ctx.request.body ?? {}, number: ctx.params['number'] ?? '' };
}
