import { seededRandom } from '../../seeded-random';

/** Choices that a seed decides. */
export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(things: readonly [T, ...T[]] | readonly T[]): T;
  bytes(length: number): Buffer;
}

/** The same seed gives the same choices. */
export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return {
    below,
    pick(things) {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new RangeError('nothing to pick from');
      return thing;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
