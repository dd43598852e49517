import { deadlinePolicy } from '../../../../server/core/deadlines/policy';
import { policyInForce, policyOf } from '../../../../server/core/deadlines/policy-of';
import type { Grid } from '../../../../server/core/grid/grid';
import type { PolicyRow } from '../../../../server/core/grid/filed-policy';
import { aGrid } from '../grid/a-grid';
import { at } from './a-history';

const row = (version: string, from: string, count: number): PolicyRow => ({
  version,
  from: at(from),
  requestClass: 'G',
  accept: { unit: 'working-minutes', count: 60 },
  firstContact: null,
  update: { unit: 'working-days', count: 2 },
  solve: { unit: 'working-days', count },
});
const grid: Grid = {
  ...aGrid(),
  policies: [row('quick', '2026-07-01 00:00', 3), row('quicker', '2026-08-01 00:00', 2)],
};

describe('a community’s own table of limits', () => {
  it('holds from its moment on, and what was promised under another one is read by that one', () => {
    const inForce = (moment: string) => policyInForce(grid, at(moment)).version;
    expect(inForce('2026-06-30 23:59')).toBe(deadlinePolicy.version);
    expect(inForce('2026-07-01 00:00')).toBe('quick');
    expect(inForce('2026-08-01 00:00')).toBe('quicker');
    expect(policyOf(grid, 'quick').limits.G.solve).toEqual({ kind: 'working-days', days: 3 });
    expect(policyOf(grid, deadlinePolicy.version)).toBe(deadlinePolicy);
  });

  it('keeps the limits of the house for a class it says nothing about', () => {
    const { limits, acceptSteps } = policyOf(grid, 'quick');
    expect(limits.E).toEqual(deadlinePolicy.limits.E);
    expect(acceptSteps.E).toEqual(deadlinePolicy.acceptSteps.E);
  });

  it('asks the next one after each accept limit, as the house does', () => {
    const { acceptSteps } = policyOf(grid, 'quick');
    expect(acceptSteps.G.map(({ step, after, tells }) => [step, after, tells])).toEqual([
      [1, { kind: 'working-minutes', minutes: 60 }, ['post-b']],
      [2, { kind: 'working-minutes', minutes: 120 }, ['duty-or-clerk']],
      [3, { kind: 'working-minutes', minutes: 180 }, ['secretary']],
    ]);
    for (const [requestClass, steps] of Object.entries(deadlinePolicy.acceptSteps)) {
      const first = steps[0]?.after;
      expect([requestClass, first]).toEqual([
        requestClass,
        Object.entries(deadlinePolicy.limits).find(([name]) => name === requestClass)?.[1].accept,
      ]);
    }
  });

  it('is the house’s when the files do not name the version any more', () => {
    expect(policyOf({ ...grid, policies: [] }, 'quick')).toBe(deadlinePolicy);
  });
});
