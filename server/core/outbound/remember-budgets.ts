import type { Breaker } from './breaker';
import type { DayUse } from './day-use';
import type { BudgetRepository } from './ports';

export type SenderBudgets = Pick<
  BudgetRepository,
  'find' | 'advance' | 'findDay' | 'saveDay' | 'findBreaker' | 'saveBreaker'
>;

/**
 * The budgets as the one sender of an account may know them: during its tenure nobody else takes its tokens or touches its
 * breaker, so what it has read or written is what is there. Every change still goes to the store, which refuses what somebody
 * with a higher fencing number has overtaken; what was refused, or had no answer, is read again. `forget` at the begin of a
 * tenure: until then another may have sent.
 */
export function rememberBudgets(budgets: SenderBudgets): SenderBudgets & { forget(): void } {
  const tokens = new Map<string, Date | null>();
  const days = new Map<string, DayUse | null>();
  const breakers = new Map<string, Breaker | null>();
  return {
    forget() {
      tokens.clear();
      days.clear();
      breakers.clear();
    },
    find: (communityId, name) =>
      recall(tokens, keyOf(communityId, name), () => budgets.find(communityId, name)),
    advance: (communityId, name, expected, next, fencing) =>
      change(tokens, keyOf(communityId, name), next, () =>
        budgets.advance(communityId, name, expected, next, fencing),
      ),
    findDay: (communityId, name) =>
      recall(days, keyOf(communityId, name), () => budgets.findDay(communityId, name)),
    saveDay: (communityId, name, use, fencing) =>
      change(days, keyOf(communityId, name), use, () => budgets.saveDay(communityId, name, use, fencing)),
    findBreaker: (communityId, account) =>
      recall(breakers, keyOf(communityId, account), () => budgets.findBreaker(communityId, account)),
    saveBreaker: (communityId, account, breaker, fencing) =>
      change(breakers, keyOf(communityId, account), breaker, () =>
        budgets.saveBreaker(communityId, account, breaker, fencing),
      ),
  };
}

const keyOf = (communityId: string, name: string) => `${communityId} ${name}`;

async function recall<T>(known: Map<string, T>, key: string, read: () => Promise<T>): Promise<T> {
  const value = known.get(key);
  if (value !== undefined) return value;
  const found = await read();
  known.set(key, found);
  return found;
}

/** Forgotten first: a write without an answer may or may not have happened. */
async function change<T>(
  known: Map<string, T>,
  key: string,
  value: T,
  write: () => Promise<boolean>,
): Promise<boolean> {
  known.delete(key);
  const isWritten = await write();
  if (isWritten) known.set(key, value);
  return isWritten;
}
