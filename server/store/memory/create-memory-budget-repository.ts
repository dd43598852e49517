import type { BudgetRepository } from '../../core/outbound/ports';
import { answer } from './answer';

export function createMemoryBudgetRepository(): BudgetRepository {
  const budgets = new Map<string, Date>();
  const keyOf = (communityId: string, name: string) => JSON.stringify([communityId, name]);
  return {
    find: (communityId, name) => answer(() => budgets.get(keyOf(communityId, name)) ?? null),
    advance: (communityId, name, expected, next) =>
      answer(() => {
        const key = keyOf(communityId, name);
        const current = budgets.get(key) ?? null;
        if ((current?.getTime() ?? null) !== (expected?.getTime() ?? null)) return false;
        budgets.set(key, new Date(next));
        return true;
      }),
  };
}
