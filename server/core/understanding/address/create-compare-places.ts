import type { ParseAddress } from './create-parse-address';
import type { AddressModel } from './model/address-model';
import { askForest } from './pairs/forest';
import { pairFeatures } from './pairs/pair-features';
import { pairEvidence } from './pairs/pair-evidence';
import { toPlaceView } from './pairs/place-view';

/** The order is that of the forest's classes. */
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

export function createComparePlaces(
  { forest, rareness }: Pick<AddressModel, 'forest' | 'rareness'>,
  parse: ParseAddress,
): ComparePlaces {
  return (a, b) => {
    const [viewA, viewB] = [toPlaceView(a, parse(a)), toPlaceView(b, parse(b))];
    const shares = askForest(forest, pairFeatures(viewA, viewB, rareness));
    const confidence = Math.max(...shares);
    const relation = PLACE_RELATIONS[shares.indexOf(confidence)] ?? 'different';
    return { relation, confidence, evidence: pairEvidence(viewA, viewB) };
  };
}
