import type { KillViews } from '../views/kill-views';
import { allowedPaths } from './allowed-paths';
import { alwaysArrives } from './always-arrives';
import { inItsTime } from './in-its-time';
import type { Invariant, InvariantResult } from './invariant';
import { neverTwice } from './never-twice';
import { nothingLost } from './nothing-lost';
import { nothingPersonal } from './nothing-personal';
import { oneRequest } from './one-request';
import { withinBudget } from './within-budget';

const invariants: readonly Invariant[] = [
  nothingLost,
  oneRequest,
  neverTwice,
  alwaysArrives,
  inItsTime,
  withinBudget,
  allowedPaths,
  nothingPersonal,
];

/** I1 to I8 on the three views. */
export const checkInvariants = (views: KillViews): readonly InvariantResult[] =>
  invariants.map((invariant) => invariant(views));
