import { createComparePlaces, type PlaceComparison } from '../create-compare-places';
import { learnPairs, type PairLearning, type PlacePair } from './learn-pairs';

export interface CrossedPair extends PlacePair {
  readonly guess: PlaceComparison;
}

/**
 * Each pair judged by a model that learnt from the other folds only. All pairs of one address sought are of one fold,
 * so that nothing of it is known.
 */
export function crossPairs(
  pairs: readonly PlacePair[],
  folds: number,
  learning: PairLearning,
): readonly CrossedPair[] {
  const sought = new Map([...new Set(pairs.map(({ a }) => a))].map((a, at) => [a, at % folds]));
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = learnPairs(
      pairs.filter(({ a }) => sought.get(a) !== fold),
      learning,
    );
    const compare = createComparePlaces(model, learning.parse);
    return pairs
      .filter(({ a }) => sought.get(a) === fold)
      .map((pair) => ({ ...pair, guess: compare(pair.a, pair.b) }));
  });
}
