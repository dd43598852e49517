import { seededRandom } from '../../seeded-random';

/** What the seed decides, in the order it is asked. */
export interface Dice {
  /** From `min` to `max`. */
  between(min: number, max: number): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Mostly near `typical`, now and then several times as much. */
  around(typical: number): number;
}

export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const between = (min: number, max: number) => min + random() * (max - min);
  return {
    between,
    whole: (min, max) => Math.floor(between(min, max + 1)),
    chance: (share) => random() < share,
    pick(list) {
      const chosen = list[Math.floor(random() * list.length)];
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
    around: (typical) => typical * Math.exp(random() + random() + random() - 1.5),
  };
}
