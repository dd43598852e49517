import type { BoundaryName } from '../../../../../platform/boundary-names';
import type { CrashAt } from '../../../../../platform/crash-at';

const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * Which passings of a process are tried. The road says twelve things: two answers to who writes it, the two rooms and four calls
 * of the red warning, and as much again, with one room and one call, of the orange one.
 */
const tried: readonly (readonly [BoundaryName, readonly number[]])[] = [
  // From the claim of a row to the record of its outcome: the rooms and calls of both warnings.
  ['outbound-claim', from(3, 12)],
  ['budget-take', from(4, 13)],
  ['send', from(3, 12)],
  ['outbound-settle', from(3, 12)],
  // The warnings' and the calls' own writes, behind those of the sources, and what they make us say and do later.
  ['record-write', from(1, 14)],
  ['record-outbox-empty', [1]],
  ['outbound-copy', from(1, 8)],
  ['due-copy', from(1, 5)],
  ['due-done', from(1, 4)],
  ['job-done', from(2, 5)],
];

/** THE moments at which a process dies while warnings go out, each a start of the program. */
export const noticeMoments: readonly CrashAt[] = tried.flatMap(([name, passings]) =>
  passings.flatMap((passing) => [
    { point: `before-${name}` as const, passing },
    { point: `after-${name}` as const, passing },
  ]),
);
