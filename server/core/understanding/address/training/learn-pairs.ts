import { PLACE_RELATIONS, type PlaceRelation } from '../create-compare-places';
import type { ParseAddress } from '../create-parse-address';
import type { PairModel } from '../pairs/pair-model';
import { toPlaceView, type PlaceView } from '../pairs/place-view';
import { countRareness } from '../pairs/rareness';
import { trainPairs } from '../pairs/train-pairs';
import { foldAddress } from '../tagger/address-tokens';

export interface PlacePair {
  readonly a: string;
  readonly b: string;
  readonly relation: PlaceRelation;
}

export interface PairLearning {
  readonly parse: ParseAddress;
  /** More addresses to count what is rare in. */
  readonly texts: readonly string[];
  readonly seed: number;
  readonly forestRounds?: number | undefined;
}

const RARENESS_BITS = 15;
/** The same place is rare among pairs, so each counts for more. */
const RELATION_WEIGHTS = { different: 1, part: 1, same: 2.2 };

/** Learns to compare places from pairs that people compared. The same pairs and seed give the same model. */
export function learnPairs(
  pairs: readonly PlacePair[],
  { parse, texts, seed, forestRounds }: PairLearning,
): PairModel {
  const all = [...texts, ...pairs.flatMap(({ a, b }) => [a, b])];
  const rareness = countRareness(all.map(foldAddress), RARENESS_BITS);
  const views = new Map<string, PlaceView>();
  const viewOf = (text: string): PlaceView => {
    const view = views.get(text) ?? toPlaceView(text, parse(text));
    views.set(text, view);
    return view;
  };
  return trainPairs(
    pairs.map(({ a, b, relation }) => {
      return { a: viewOf(a), b: viewOf(b), of: PLACE_RELATIONS.indexOf(relation) };
    }),
    rareness,
    { seed, weights: PLACE_RELATIONS.map((relation) => RELATION_WEIGHTS[relation]), forestRounds },
  );
}
