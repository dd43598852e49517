import { toProbabilities } from './calibrate';
import { shareOfStep } from './compress-lines';
import { findEvidence } from './find-evidence';
import { createFindRuleHints } from './find-rule-hints';
import type { KindModel } from './kind-model';
import { COUNT, createModelIndex, FIRST_TOPIC, TOPICS, WEIGHT } from './model-index';
import { createReadGrams, MOST_LETTERS, mostGrams } from './read-grams';

/** What a message is about, as far as its letters tell. */
export interface KindGuess {
  /** The likeliest topic. */
  readonly topic: string;
  /** How likely it is, 0 to 1. */
  readonly confidence: number;
  /** The three likeliest, best first. */
  readonly top: readonly { readonly topic: string; readonly confidence: number }[];
  /** Not sure enough: a person decides. */
  readonly referred: boolean;
  /** The letters that spoke most for the topic, longest first, at most five. */
  readonly evidence: readonly string[];
}

export type GuessKind = (text: string) => KindGuess;

const SHOWN = 3;
/** A guess is never certain. */
const MOST_SURE = 0.9999;
/** What is said twice counts 1 + ln 2, and so on. */
const DAMPED = Float64Array.from({ length: MOST_LETTERS * 3 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
);
/** What a byte of a record stands for. */
const SHARES = Float64Array.from({ length: 256 }, (_, byte) => shareOfStep(byte - 128));

/** The same model and text give the same guess, whatever was asked before. */
export function createGuessKind(model: KindModel, options: { readonly referBelow?: number } = {}): GuessKind {
  const { topics, scales, sharpness } = model;
  const referBelow = options.referBelow ?? model.referBelow;
  const readGrams = createReadGrams(model.grams);
  const hintsOf = model.grams.readsRules ? createFindRuleHints() : () => [];
  const { findAll, records, gramStep } = createModelIndex(model);
  const scores = new Float64Array(topics.length);
  const places = new Int32Array(mostGrams(model.grams));
  /** Records of the grams the text has, and where in the list each came first. */
  const found: number[] = [];
  const first: number[] = [];

  const addUp = (): void => {
    scores.fill(0);
    let squares = 0;
    for (const record of found) {
      const damped = DAMPED[records[record + COUNT] ?? 0] ?? 0;
      records[record + COUNT] = 0;
      squares += (damped * gramStep * (records[record + WEIGHT] ?? 0)) ** 2;
      const end = record + FIRST_TOPIC + (records[record + TOPICS] ?? 0);
      for (let at = record + FIRST_TOPIC; at < end; at += 1) {
        const entry = records[at] ?? 0;
        scores[entry >> 8] = (scores[entry >> 8] ?? 0) + damped * (SHARES[entry & 255] ?? 0);
      }
    }
    const shrink = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let topic = 0; topic < scores.length; topic += 1)
      scores[topic] = (scores[topic] ?? 0) * (scales[topic] ?? 0) * shrink;
  };

  return (text) => {
    const list = readGrams(text, hintsOf(text));
    found.length = 0;
    first.length = 0;
    findAll(list.keys, list.size, places);
    for (let at = 0; at < list.size; at += 1) {
      const record = places[at] ?? -1;
      if (record < 0) continue;
      const before = records[record + COUNT] ?? 0;
      if (before === 0) {
        found.push(record);
        first.push(at);
      }
      records[record + COUNT] = before + (list.counts[at] ?? 0);
    }
    addUp();
    toProbabilities(scores, sharpness);
    const best = bestOf(scores);
    const top = best.map((topic) => ({
      topic: topics[topic] ?? '',
      confidence: Math.min(scores[topic] ?? 0, MOST_SURE),
    }));
    const confidence = top[0]?.confidence ?? 0;
    return {
      ...{ topic: top[0]?.topic ?? '', confidence, top, referred: confidence < referBelow },
      evidence: findEvidence(text, list, { records, found, first }, best[0] ?? 0),
    };
  };
}

/** Places of the highest, best first; of equals the first. */
function bestOf(values: Float64Array): readonly number[] {
  const best: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    let place = best.length;
    while (place > 0 && value > (values[best[place - 1] ?? 0] ?? 0)) place -= 1;
    if (place >= SHOWN) continue;
    best.splice(place, 0, at);
    if (best.length > SHOWN) best.pop();
  }
  return best;
}
