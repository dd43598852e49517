import { verdictOn } from './compare-pairs.mjs';

/** A measure that stands alone, with nothing raw beside it. */
export const barOf = (label, value, bar, { smoke, errors = 0 }) => ({
  label,
  value,
  ...bar,
  verdict: smoke ? 'shown' : verdictOn(value, bar),
  errors,
});

/** What must be none at any size. */
export const noneOf = (label, value) => ({
  label,
  value,
  floor: 0,
  goal: 0,
  verdict: value === 0 ? 'goal met' : 'MISSED',
  errors: value,
});

/** A figure without a bar. */
export const shownAs = (label, value) => ({
  label,
  value,
  floor: '-',
  goal: '-',
  verdict: 'shown',
  errors: 0,
});
