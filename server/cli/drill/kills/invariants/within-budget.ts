import { sendBudgets } from '../../../../core/outbound/budgets';
import type { Invariant } from './invariant';

const { burst, emissionIntervalMs } = sendBudgets['web-chat'].account;

/** I6: no window of any length holds more than the bucket gives: the burst, and one more each interval. */
export const withinBudget: Invariant = ({ ledger }) => {
  const times = ledger
    .filter(({ from, kind }) => from === 'bot' && kind !== 'system')
    .map(({ at }) => new Date(at).getTime())
    .sort((one, other) => one - other);
  // Of n sends from i to j the first may have left right after its token and so late that its interval does not count.
  const credit = times.map((at, index) => index - at / emissionIntervalMs);
  const broken: string[] = [];
  let lowest = Infinity;
  credit.forEach((value, index) => {
    lowest = Math.min(lowest, value);
    if (value - lowest + 1 > burst + 1) broken.push(`send ${String(index)} is one too many`);
  });
  return {
    name: 'I6',
    promise: '任何时段都不超限额 no window over the budget',
    checked: times.length,
    broken,
  };
};
