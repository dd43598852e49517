import type { Breaker } from '../../core/outbound/breaker';
import type { DayUse } from '../../core/outbound/day-use';
import type { BudgetRepository } from '../../core/outbound/ports';
import { answer } from './answer';
import { copy } from './copy';

interface Fenced<T> {
  readonly value: T;
  readonly fencing: number;
}

export function createMemoryBudgetRepository(): BudgetRepository {
  const budgets = new Map<string, Fenced<Date>>();
  const days = new Map<string, Fenced<DayUse>>();
  const breakers = new Map<string, Fenced<Breaker>>();
  const keyOf = (communityId: string, name: string) => JSON.stringify([communityId, name]);
  return {
    find: (communityId, name) => answer(() => budgets.get(keyOf(communityId, name))?.value ?? null),
    advance: (communityId, name, expected, next, fencing = 0) =>
      answer(() => {
        const key = keyOf(communityId, name);
        const current = budgets.get(key);
        if ((current?.value.getTime() ?? null) !== (expected?.getTime() ?? null)) return false;
        if (current && current.fencing > fencing) return false;
        budgets.set(key, { value: new Date(next), fencing });
        return true;
      }),
    findDay: (communityId, name) => answer(() => days.get(keyOf(communityId, name))?.value ?? null),
    saveDay: (communityId, name, use, fencing) =>
      answer(() => {
        const key = keyOf(communityId, name);
        const current = days.get(key);
        if ((current?.value.version ?? 0) !== use.version - 1) return false;
        if (current && current.fencing > fencing) return false;
        days.set(key, { value: copy(use), fencing });
        return true;
      }),
    findBreaker: (communityId, account) =>
      answer(() => breakers.get(keyOf(communityId, account))?.value ?? null),
    saveBreaker: (communityId, account, breaker, fencing) =>
      answer(() => {
        const key = keyOf(communityId, account);
        if ((breakers.get(key)?.fencing ?? 0) > fencing) return false;
        breakers.set(key, { value: breaker, fencing });
        return true;
      }),
  };
}
