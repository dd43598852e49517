import type { ParseAddress } from './create-parse-address';
import { pairEvidence } from './pairs/pair-evidence';
import { judgeShares, type PairModel } from './pairs/pair-model';
import { toPlaceView } from './pairs/place-view';

/** The order is that of the model's classes. */
export const PLACE_RELATIONS = ['different', 'part', 'same'] as const;
export type PlaceRelation = (typeof PLACE_RELATIONS)[number];

export interface PlaceComparison {
  readonly relation: PlaceRelation;
  readonly confidence: number;
  /** Words both say, then levels where they say different things, as 3栋≠5栋. */
  readonly evidence: readonly string[];
}

/**
 * Whether `b` is the place that `a` names: the same, only partly (the same road, estate or village, another or no
 * building), or another one. Rooms and floors don't count where the building agrees.
 */
export type ComparePlaces = (a: string, b: string) => PlaceComparison;

export function createComparePlaces(model: PairModel, parse: ParseAddress): ComparePlaces {
  return (a, b) => {
    const [viewA, viewB] = [toPlaceView(a, parse(a)), toPlaceView(b, parse(b))];
    const shares = judgeShares(viewA, viewB, model);
    const confidence = Math.max(...shares);
    const relation = PLACE_RELATIONS[shares.indexOf(confidence)] ?? 'different';
    return { relation, confidence, evidence: pairEvidence(viewA, viewB) };
  };
}
