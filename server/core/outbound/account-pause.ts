import type { BudgetRepository } from './ports';

/** Once throttled, the account is left alone this long; then one message probes. */
export const pauseMs = 60_000;

/** Milliseconds the account still has to be left alone; 0 when it may send. */
export async function pauseLeftMs(
  budgets: Pick<BudgetRepository, 'find'>,
  communityId: string,
  name: string,
  now: Date,
): Promise<number> {
  const until = await budgets.find(communityId, name);
  if (until === null) return 0;
  return Math.min(Math.max(until.getTime() - now.getTime(), 0), pauseMs);
}

/** Leaves the account alone for `pauseMs`, in the store, so that a restart does not forget it. Returns until when. */
export async function pauseAccount(
  budgets: BudgetRepository,
  communityId: string,
  name: string,
  now: Date,
): Promise<Date> {
  const until = new Date(now.getTime() + pauseMs);
  const before = await budgets.find(communityId, name);
  await budgets.advance(communityId, name, before, until);
  return until;
}
