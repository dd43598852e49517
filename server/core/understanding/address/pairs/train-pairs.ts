import { createDice } from '../../kind/dice';
import { pairClues } from './pair-clues';
import { pairFeatures } from './pair-features';
import type { PairModel } from './pair-model';
import type { PlaceView } from './place-view';
import type { RarenessTable } from './rareness';
import { trainClues } from './train-clues';
import { trainForest } from './train-forest';

export interface ViewedPair {
  readonly a: PlaceView;
  readonly b: PlaceView;
  /** The class of its relation. */
  readonly of: number;
}

export interface PairTraining {
  readonly seed: number;
  /** How much a pair of each class counts. */
  readonly weights: readonly number[];
  readonly forestRounds?: number | undefined;
}

const FOREST_ROUNDS = 200;
const CLUE_BITS = 15;
const CLUE_ROUNDS = 120;

/** Learns to compare places as they are read. The same pairs and seed give the same model. */
export function trainPairs(
  pairs: readonly ViewedPair[],
  rareness: RarenessTable,
  { seed, weights, forestRounds = FOREST_ROUNDS }: PairTraining,
): PairModel {
  const classes = pairs.map(({ of }) => of);
  const clues = trainClues(
    pairs.map(({ a, b }) => pairClues(a, b, CLUE_BITS)),
    classes,
    { weights, bits: CLUE_BITS, rounds: pairs.length === 0 ? 0 : CLUE_ROUNDS },
  );
  const forest = trainForest(
    pairs.map(({ a, b }) => pairFeatures(a, b, rareness)),
    classes,
    { weights, rounds: forestRounds, random: createDice(seed) },
  );
  return { rareness, forest, clues };
}
