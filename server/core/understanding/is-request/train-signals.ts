import { createDice } from '../kind/dice';
import { findSlope } from './find-slope';
import { learnSignal, type SignalExample } from './learn-signal';
import {
  BUCKETS,
  handicapOf,
  KIND_BUCKETS,
  scoreOf,
  type SignalLine,
  type SignalsModel,
} from './signals-model';

/** A text that was read, with the topic it is about: `chatter`, `danger-gas`, or a kind of matter. */
export interface SignalSample {
  readonly buckets: readonly number[];
  readonly topic: string;
  /** Letters of the text. */
  readonly length: number;
  /** Requests in the dress of small talk are few and hard: they count so many times; 1 is usual. */
  readonly weight: number;
}

export interface SignalsTraining {
  readonly model: SignalsModel;
  /** Of own texts that were held back: shares of the chatter taken for a request, of requests missed, and the same of danger. */
  readonly request: HeldBack;
  readonly danger: HeldBack;
}

export interface HeldBack {
  readonly falseAlarms: number;
  readonly missed: number;
}

const FOLDS = 5;
/** Of own chatter, which was written to be hard, this share may be taken for a request. */
const CHATTER_TAKEN = 0.054;
/** Of all own texts without danger, this share may be taken for danger. */
const DANGER_TAKEN = 0.006;

/** Learns from own texts alone; the thresholds come from texts held back in turn. The same samples and seed give the same model. */
export function trainSignals(samples: readonly SignalSample[], seed: number): SignalsTraining {
  const isDanger = (topic: string) => topic.startsWith('danger-');
  const request = learnJudged(samples, ({ topic }) => topic !== 'chatter', {
    ...{ seed, taken: CHATTER_TAKEN, isHandicapped: true },
  });
  const danger = learnJudged(samples, ({ topic }) => isDanger(topic), {
    ...{ seed, taken: DANGER_TAKEN, isHandicapped: false },
  });
  const dangers = samples.filter(({ topic }) => isDanger(topic));
  const kinds = [...new Set(dangers.map(({ topic }) => topic.slice(7)))].sort().map((kind) => ({
    kind,
    line: learnSignal(
      dangers.map(({ buckets, topic }) => ({ buckets, isOwn: topic === `danger-${kind}`, weight: 1 })),
      KIND_BUCKETS,
      seed,
    ),
  }));
  return {
    model: { request: request.line, danger: danger.line, kinds },
    ...{ request: request.held, danger: danger.held },
  };
}

function learnJudged(
  samples: readonly SignalSample[],
  isOwnOf: (sample: SignalSample) => boolean,
  {
    seed,
    taken,
    isHandicapped,
  }: { readonly seed: number; readonly taken: number; readonly isHandicapped: boolean },
): { readonly line: SignalLine; readonly held: HeldBack } {
  const dice = createDice(seed);
  const examples = samples.map((sample) => ({
    example: { buckets: sample.buckets, isOwn: isOwnOf(sample), weight: sample.weight },
    fold: Math.floor(dice() * FOLDS),
    handicap: isHandicapped ? handicapOf(sample.length) : 0,
  }));
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const line = learnSignal(
      examples.filter((it) => it.fold !== fold).map(({ example }) => example),
      BUCKETS,
      seed,
    );
    return examples
      .filter((it) => it.fold === fold)
      .map(({ example, handicap }) => ({
        score: scoreOf(line, example.buckets) - handicap,
        isOwn: example.isOwn,
      }));
  }).flat();
  const others = judged.filter(({ isOwn }) => !isOwn).map(({ score }) => score);
  const own = judged.filter(({ isOwn }) => isOwn).map(({ score }) => score);
  others.sort((one, other) => other - one);
  const threshold = others[Math.floor(others.length * taken)] ?? 0;
  const all: readonly SignalExample[] = examples.map(({ example }) => example);
  return {
    line: { ...learnSignal(all, BUCKETS, seed), ...findSlope(judged), threshold },
    held: { falseAlarms: taken, missed: own.filter((score) => score <= threshold).length / own.length },
  };
}
