import { isStaff } from '../../../server/core/people/person';
import type { Step } from '../../pipeline/turn';

/** A feature for people who act for the community; everybody else passes by. */
export const staffOnly =
  (step: Step): Step =>
  (turn, next) =>
    isStaff(turn.person) ? step(turn, next) : next();
