import { createDice } from '../../kind/dice';
import { ADDRESS_LABELS } from '../address-labels';
import { PLACE_RELATIONS, type PlaceRelation } from '../create-compare-places';
import { createParseAddress } from '../create-parse-address';
import type { AddressModel } from '../model/address-model';
import { quantiseTagger } from '../model/quantise-tagger';
import { pairFeatures } from '../pairs/pair-features';
import { toPlaceView } from '../pairs/place-view';
import { countRareness } from '../pairs/rareness';
import { trainForest } from '../pairs/train-forest';
import { addressFeatures } from '../tagger/address-features';
import { addressTokens, foldAddress } from '../tagger/address-tokens';
import { buildGazetteer, type Divisions } from '../tagger/gazetteer';
import { trainTagger } from '../tagger/train-tagger';
import { goldStates, type TaggedText } from './tagged-text';

export interface PlacePair {
  readonly a: string;
  readonly b: string;
  readonly relation: PlaceRelation;
}

export interface AddressLessons {
  readonly addresses: readonly TaggedText[];
  readonly pairs: readonly PlacePair[];
  readonly divisions: Divisions;
}

export interface AddressTraining {
  readonly seed: number;
  readonly taggerBits?: number;
  readonly rounds?: number;
  readonly forestRounds?: number;
  readonly onDoing?: (words: string) => void;
}

const TAGGER_BITS = 20;
const RARENESS_BITS = 15;
const ROUNDS = 8;
const FOREST_ROUNDS = 300;
const RATE = 0.03;
const HIDDEN = 0.5;
/** The same place is rare among pairs, so each counts for more. */
const RELATION_WEIGHTS = { different: 1, part: 1, same: 2.2 };

/** Learns to read addresses, then to compare them as they are read. The same lessons and seed give the same model. */
export function trainAddressModel(lessons: AddressLessons, training: AddressTraining): AddressModel {
  const { addresses, pairs, divisions } = lessons;
  const random = createDice(training.seed);
  const gazetteer = buildGazetteer(divisions);
  const tagged = addresses.map((address) => {
    const tokens = addressTokens(address.text);
    return { features: addressFeatures(tokens, gazetteer), states: goldStates(tokens, address) };
  });
  const tagger = quantiseTagger(
    trainTagger(tagged, {
      ...{ labels: ADDRESS_LABELS.length, bits: training.taggerBits ?? TAGGER_BITS, random },
      ...{ rounds: training.rounds ?? ROUNDS, rate: RATE, hidden: HIDDEN },
      onRound: (round) => training.onDoing?.(`parts, round ${String(round)}`),
    }),
  );
  const texts = [...addresses.map(({ text }) => text), ...pairs.flatMap(({ a, b }) => [a, b])];
  const rareness = countRareness(texts.map(foldAddress), RARENESS_BITS);
  training.onDoing?.(`pairs, ${String(pairs.length)}`);
  const parse = createParseAddress({ tagger, gazetteer });
  const features = pairs.map(({ a, b }) =>
    pairFeatures(toPlaceView(a, parse(a)), toPlaceView(b, parse(b)), rareness),
  );
  const forest = trainForest(
    features,
    pairs.map(({ relation }) => PLACE_RELATIONS.indexOf(relation)),
    {
      weights: PLACE_RELATIONS.map((relation) => RELATION_WEIGHTS[relation]),
      rounds: training.forestRounds ?? FOREST_ROUNDS,
      random,
    },
  );
  return { tagger, gazetteer, rareness, forest };
}
