import type { IndexField } from '../keys/index-pattern';
import type { Candidate, IndexUse } from './index-use';

/** Does reading the index give the sort's order, and in which direction? Undefined if not. */
export function orderOfIndex(
  { pattern, multikey }: Candidate,
  use: IndexUse,
  sort: readonly IndexField[],
): 'forward' | 'backward' | undefined {
  const isFixed = (path: string) =>
    pattern.slice(0, use.singles).some((field, i) => field.path === path && multikey[i] !== true);
  const wanted = sort.filter((field) => !isFixed(field.path));
  let at = 0;
  let direction: number | undefined;
  for (const field of wanted) {
    while (at < use.singles && pattern[at]?.path !== field.path) at++;
    const here = pattern[at];
    // An array's keys are spread over the index, so the first one met need not be the one that sorts.
    if (here === undefined || here.path !== field.path || multikey[at] === true) return undefined;
    const relative = here.direction * field.direction;
    if (direction !== undefined && direction !== relative) return undefined;
    direction = relative;
    at++;
  }
  return direction === -1 ? 'backward' : 'forward';
}
