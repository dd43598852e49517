import { clueBits, sumClues, type ClueWeights } from './clue-weights';
import { askForest, toShares, type Forest } from './forest';
import { pairClues } from './pair-clues';
import { pairFeatures } from './pair-features';
import type { PlaceView } from './place-view';
import type { RarenessTable } from './rareness';

/** All that comparing two places was trained to know. */
export interface PairModel {
  readonly rareness: RarenessTable;
  readonly forest: Forest;
  readonly clues: ClueWeights;
}

/** How much the clues count beside the forest. */
const CLUE_SHARE = 0.3;
const LEAST = 1e-6;

/** The probability of each relation: the forest and the clues, each heard. */
export function judgeShares(
  a: PlaceView,
  b: PlaceView,
  { rareness, forest, clues }: PairModel,
): readonly number[] {
  const ofForest = askForest(forest, pairFeatures(a, b, rareness));
  const ofClues = toShares(sumClues(clues, pairClues(a, b, clueBits(clues))));
  const mixed = ofForest.map(
    (share, of) =>
      (1 - CLUE_SHARE) * Math.log(share + LEAST) + CLUE_SHARE * Math.log((ofClues[of] ?? 0) + LEAST),
  );
  return toShares(mixed);
}
