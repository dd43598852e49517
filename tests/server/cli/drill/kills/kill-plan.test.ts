import { killPlan, killTargets } from '../../../../../server/cli/drill/kills/kill-plan';
import { quiesce } from '../../../../../server/cli/drill/kills/quiesce';

describe('who is killed when', () => {
  const plan = killPlan({ rounds: 200, seed: 7 });

  it('is the same for the same seed, and another for another', () => {
    expect(killPlan({ rounds: 200, seed: 7 })).toEqual(plan);
    expect(killPlan({ rounds: 200, seed: 8 })).not.toEqual(plan);
    expect(killPlan({ rounds: 3, seed: 7 })).toEqual(plan.slice(0, 3));
  });
  it('kills each of the five at least twenty times in 200 rounds, and never one twice at once', () => {
    for (const target of killTargets) {
      expect(plan.filter(({ targets }) => targets.includes(target)).length).toBeGreaterThanOrEqual(20);
    }
    expect(plan.every(({ targets }) => new Set(targets).size === targets.length)).toBe(true);
    expect(plan.some(({ targets }) => targets.length === 2)).toBe(true);
    expect(plan.some(({ isEarly }) => isEarly)).toBe(true);
  });
  it('keeps to those that are named', () => {
    const only = killPlan({ rounds: 50, seed: 7, among: ['jobs'] });
    expect(only.every(({ targets }) => targets.join() === 'jobs')).toBe(true);
  });
});

describe('the rest after the kills', () => {
  it('ends when all is quiet twice in a row, and not when one moment is', async () => {
    const left = [1, 0, 2, 0, 0];
    const unfinished = () => Promise.resolve({ pending: left.shift() ?? 9 });
    expect(await quiesce({ isQuiet: () => true, unfinished, withinMs: 5_000, everyMs: 1 })).toBe(true);
    expect(left).toEqual([]);
  });
  it('gives up while somebody still waits', async () => {
    const unfinished = () => Promise.resolve({ pending: 0 });
    expect(await quiesce({ isQuiet: () => false, unfinished, withinMs: 20, everyMs: 1 })).toBe(false);
  });
});
