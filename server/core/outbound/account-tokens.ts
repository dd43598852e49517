import { accountBucket, dayName } from './budget-names';
import { countMessage, leftOfDay, unusedDay, waitOfDay } from './day-use';
import type { SendNextDeps } from './send-deps';
import { seeTokens, type CountedDay, type Token } from './tokens';

type Deps = Pick<SendNextDeps, 'budgets' | 'budget' | 'channel'>;

/** What one message of the account takes, seen and not taken yet. */
export interface AccountTokens {
  readonly tokens: readonly Token[];
  /** Null where days are not counted. */
  readonly day: CountedDay | null;
  /** What is left of the day is for answers and danger. */
  readonly isForUrgent: boolean;
}

export type AccountSeen =
  ({ readonly allowed: true } & AccountTokens) | { readonly allowed: false; readonly waitMs: number };

/** Looks whether the account may say something at `now`, and what. */
export async function seeAccount(deps: Deps, communityId: string, now: Date): Promise<AccountSeen> {
  const { budgets, budget, channel } = deps;
  const seen = await seeTokens(budgets, communityId, now, [accountBucket(channel, budget)]);
  if (!seen.allowed) return seen;
  if (!budget.day) return { ...seen, day: null, isForUrgent: false };
  const { most, kept } = budget.day;
  const name = dayName(channel);
  const use = (await budgets.findDay(communityId, name)) ?? unusedDay;
  const left = leftOfDay(use, now, most);
  if (left === 0) return { allowed: false, waitMs: waitOfDay(use, now, most) };
  return { ...seen, day: { name, next: countMessage(use, now) }, isForUrgent: left <= kept };
}
