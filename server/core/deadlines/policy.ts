import { acceptLadder, type AcceptStep } from './accept-steps';
import type { Limit } from './limit-ends-at';
import type { RequestClass } from './request-class';
import { solveLadder, updateLadder, type SolveStep } from './solve-steps';

export interface ClassLimits {
  readonly accept: Limit;
  readonly firstContact: Limit | null;
  /** How long the resident may hear nothing once somebody has spoken with them. */
  readonly update: Limit | null;
  readonly solve: Limit;
}

/** The clocks of each class. A changed table gets a new version; what was promised under an old one stays. */
export interface DeadlinePolicy {
  readonly version: string;
  readonly limits: Readonly<Record<RequestClass, ClassLimits>>;
  readonly acceptSteps: Readonly<Record<RequestClass, readonly AcceptStep[]>>;
  readonly solveSteps: readonly SolveStep[];
  readonly updateSteps: readonly SolveStep[];
}

const wall = (minutes: number): Limit => ({ kind: 'wall-minutes', minutes });
const working = (minutes: number): Limit => ({ kind: 'working-minutes', minutes });
const workingDays = (days: number): Limit => ({ kind: 'working-days', days });

export const deadlinePolicy: DeadlinePolicy = {
  version: '2026-01',
  limits: {
    E: { accept: wall(5), firstContact: wall(10), update: null, solve: wall(2 * 60) },
    U: { accept: wall(15), firstContact: wall(60), update: null, solve: wall(24 * 60) },
    G: { accept: working(2 * 60), firstContact: workingDays(1), update: null, solve: workingDays(5) },
    C: {
      accept: working(4 * 60),
      firstContact: workingDays(1),
      update: workingDays(5),
      solve: workingDays(15),
    },
    Q: { accept: working(30), firstContact: null, update: null, solve: { kind: 'same-day' } },
    O: { accept: workingDays(1), firstContact: workingDays(3), update: null, solve: workingDays(15) },
    S: { accept: working(2 * 60), firstContact: workingDays(1), update: null, solve: workingDays(5) },
    M: { accept: workingDays(1), firstContact: null, update: null, solve: workingDays(1) },
  },
  acceptSteps: acceptLadder,
  solveSteps: solveLadder,
  updateSteps: updateLadder,
};
