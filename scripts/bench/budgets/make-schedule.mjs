import { built } from '../lib/built.mjs';
import { seeded } from '../lib/seeded.mjs';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
/** What the budget leaves for two clocks that differ, see `budgets.ts`. */
const roomMarginMs = 1_000;

/** A day or some minutes of one account: its budget, what is asked of it, and what goes wrong. */
export function makeSchedule(seed) {
  const random = seeded(seed);
  const between = (least, most) => least + Math.floor(random() * (most - least + 1));
  const oneOf = (items) => items[between(0, items.length - 1)];
  const isLong = random() < 0.1;
  const lengthMs = isLong ? between(26, 60) * hourMs : between(2, 20) * minuteMs;
  const isSaturated = !isLong && random() < 0.5;
  const budget = budgetOf(between, oneOf, random);
  const troubles = isSaturated && random() < 0.3 ? 0 : between(0, isLong ? 12 : 6);
  return {
    ...{ seed, budget, lengthMs, isLong, isSaturated },
    // A lease that is kept every four seconds for days is nothing new.
    times: isLong ? { leaseMs: 5 * minuteMs, keepEveryMs: 2 * minuteMs, standbyMs: minuteMs } : null,
    demands: isSaturated
      ? [{ at: 0, count: Math.ceil(lengthMs / budget.account.emissionIntervalMs) + 40, livesMs: null }]
      : Array.from({ length: between(1, isLong ? 12 : 8) }, () => ({
          at: between(0, lengthMs),
          count: between(1, 60),
          livesMs: isLong ? between(5, 60) * minuteMs : null,
        })),
    isSlow: random() < 0.5,
    troubles: Array.from({ length: troubles }, () => troubleAt(between(0, lengthMs), between, oneOf)),
  };
}

function budgetOf(between, oneOf, random) {
  const { sendBudgets } = built('server/core/outbound/budgets');
  if (random() < 0.3) return sendBudgets['personal-wechat'];
  const most = between(5, 60);
  return {
    account: { emissionIntervalMs: between(1, 10) * secondMs, burst: between(1, 5) },
    day: random() < 0.8 ? { most, kept: between(0, Math.floor(most / 3)) } : null,
    roomNotice: { emissionIntervalMs: between(1, 15) * minuteMs + roomMarginMs, burst: 1 },
    jitterMs: oneOf([0, 100, 400]),
  };
}

const kinds = ['kill', 'stop', 'stand-still', 'clock', 'clock', 'throttled', 'unknown'];
const jumpsMs = [2 * hourMs, 24 * hourMs, 10 * secondMs, minuteMs];

function troubleAt(at, between, oneOf) {
  const kind = oneOf(kinds);
  const who = between(0, 1);
  if (kind === 'clock')
    // The store is asked for its time each minute.
    return { at, kind, who, byMs: oneOf(jumpsMs) * oneOf([1, -1]), forMs: between(1, 60) * secondMs };
  if (kind === 'stand-still') return { at, kind, who, forMs: between(1, 40) * secondMs };
  return { at, kind, who, forMs: between(0, 20) * secondMs };
}

/** Room windows as they are promised. */
export const promisedRoom = ({ roomNotice }) => ({
  ...roomNotice,
  emissionIntervalMs: roomNotice.emissionIntervalMs - roomMarginMs,
});
