import { createDice } from '../../kind/dice';
import { ADDRESS_LABELS } from '../address-labels';
import { createParseAddress } from '../create-parse-address';
import type { AddressModel } from '../model/address-model';
import { quantiseTagger } from '../model/quantise-tagger';
import { addressFeatures } from '../tagger/address-features';
import { addressTokens } from '../tagger/address-tokens';
import { buildGazetteer, type Divisions } from '../tagger/gazetteer';
import { trainTagger } from '../tagger/train-tagger';
import { learnPairs, type PlacePair } from './learn-pairs';
import { goldStates, type TaggedText } from './tagged-text';

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
const ROUNDS = 8;
const RATE = 0.03;
const HIDDEN = 0.5;

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
  training.onDoing?.(`pairs, ${String(pairs.length)}`);
  const learning = {
    parse: createParseAddress({ tagger, gazetteer }),
    texts: addresses.map(({ text }) => text),
    ...{ seed: training.seed, forestRounds: training.forestRounds },
  };
  return { tagger, gazetteer, ...learnPairs(pairs, learning) };
}
