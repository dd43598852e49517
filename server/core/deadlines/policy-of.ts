import type { Grid } from '../grid/grid';
import type { FiledLimit, PolicyRow } from '../grid/filed-policy';
import type { AcceptStep } from './accept-steps';
import type { Limit } from './limit-ends-at';
import { deadlinePolicy, type ClassLimits, type DeadlinePolicy } from './policy';
import type { RequestClass } from './request-class';

/** The table under which something was promised; the house's own for a version that was taken out of the files. */
export function policyOf(grid: Grid, version: string): DeadlinePolicy {
  const rows = (grid.policies ?? []).filter((row) => row.version === version);
  return rows.length > 0 ? withRows(version, rows) : deadlinePolicy;
}

/** The table under which something is promised at `at`: of the community's own ones the last that has begun. */
export function policyInForce(grid: Grid, at: Date): DeadlinePolicy {
  const begun = (grid.policies ?? []).filter((row) => row.from <= at);
  const last = begun.reduce<PolicyRow | null>(
    (best, row) => (best && best.from > row.from ? best : row),
    null,
  );
  return last ? policyOf(grid, last.version) : deadlinePolicy;
}

/** A class the community says nothing about keeps the limits of the house. */
function withRows(version: string, rows: readonly PolicyRow[]): DeadlinePolicy {
  const rowOf = (requestClass: RequestClass) => rows.find((each) => each.requestClass === requestClass);
  return {
    ...deadlinePolicy,
    version,
    limits: ofEachClass((requestClass) => {
      const row = rowOf(requestClass);
      return row ? toLimits(row) : deadlinePolicy.limits[requestClass];
    }),
    acceptSteps: ofEachClass((requestClass) => {
      const row = rowOf(requestClass);
      const steps = deadlinePolicy.acceptSteps[requestClass];
      return row ? steps.map((step) => after(row.accept, step)) : steps;
    }),
  };
}

const ofEachClass = <T>(of: (requestClass: RequestClass) => T): Record<RequestClass, T> => ({
  E: of('E'),
  U: of('U'),
  G: of('G'),
  C: of('C'),
  Q: of('Q'),
  O: of('O'),
  S: of('S'),
  M: of('M'),
});

const toLimits = (row: PolicyRow): ClassLimits => ({
  accept: toLimit(row.accept),
  firstContact: row.firstContact && toLimit(row.firstContact),
  update: row.update && toLimit(row.update),
  solve: toLimit(row.solve),
});

/** As in the house's table, each step comes another accept limit later. */
function after(accept: FiledLimit, step: AcceptStep): AcceptStep {
  const times = step.step;
  const limit: FiledLimit =
    accept.unit === 'same-day' && times > 1
      ? { unit: 'working-days', count: times - 1 }
      : { ...accept, count: accept.count * times };
  return { ...step, after: toLimit(limit) };
}

function toLimit({ unit, count }: FiledLimit): Limit {
  switch (unit) {
    case 'minutes':
      return { kind: 'wall-minutes', minutes: count };
    case 'working-minutes':
      return { kind: 'working-minutes', minutes: count };
    case 'working-days':
      return { kind: 'working-days', days: count };
    case 'same-day':
      return { kind: 'same-day' };
  }
}
