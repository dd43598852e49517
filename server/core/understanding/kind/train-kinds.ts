import { findSharpness, toProbabilities, type Judged } from './calibrate';
import { compressLines } from './compress-lines';
import { crossValidate, learnFrom, type LearningTask } from './cross-validate';
import { nothingToLearn } from './errors';
import { createFindRuleHints } from './find-rule-hints';
import { kinOfTopic } from './kin-of-topic';
import type { GramSettings, KindModel } from './kind-model';
import type { Kinship } from './learn-lines';
import { groupNearCopies } from './near-copies';
import { RECIPES, type Recipe } from './recipe';
import { referralCurve, type SureGuess } from './referral-curve';
import type { KindSample } from './sample';
import { toTextMatrix } from './text-matrix';

export interface TrainOptions {
  readonly seed: number;
  readonly recipes?: readonly Recipe[];
  /** At most so many weights are kept: the size of the model. */
  readonly mostWeights?: number;
}

export interface Training {
  readonly model: KindModel;
  readonly texts: number;
  readonly recipe: string;
  /** Of texts that were held back while learning; null when there were too few to hold any back. */
  readonly accuracy: number | null;
}

const MOST_WEIGHTS = 600_000;
/** The weaker half of all weights changes no guess that anybody would notice (measured), but the time it takes. */
const KEPT_SHARE = 0.5;
/** A tenth of the texts goes to a person. */
const REFERRED = 0.1;
const NOT_MEASURED = 0.5;
const LINE_OF_CHAT = 60;

/** Learns from samples which words stand for which label. The same samples, in the same order, and seed give the same model. */
export function trainKinds(samples: readonly KindSample[], options: TrainOptions): Training {
  const topics = [...new Set(samples.map(({ label }) => label))].sort();
  const texts = samples.flatMap((sample) => sample.texts);
  if (topics.length < 2) throw nothingToLearn();
  const kinship = kinshipOf(topics);
  const grams: GramSettings = { ...gramSettingsFor(texts), readsRules: kinship.size > 0 };
  const matrix = toTextMatrix(texts, grams, grams.readsRules ? createFindRuleHints() : () => []);
  const place = new Map(topics.map((topic, index) => [topic, index]));
  const copies = groupNearCopies(samples.map((sample) => sample.texts.at(-1) ?? ''));
  const task: LearningTask = {
    ...{ matrix, kinship, labels: topics.length, seed: options.seed },
    labelOf: Int32Array.from(samples.flatMap((it) => it.texts.map(() => place.get(it.label) ?? 0))),
    groupOf: samples.flatMap((it, index) => it.texts.map(() => copies[index] ?? index)),
  };
  const { recipe, judged } = chooseRecipe(task, options.recipes ?? RECIPES);
  const rows = Int32Array.from(texts, (_, row) => row);
  const learned = { ...learnFrom(task, rows, recipe), keys: matrix.keys };
  const sharpness = findSharpness(judged);
  const curve = referralCurve(judged.map((it) => sureGuess(it, sharpness)));
  const referBelow = judged.length === 0 ? NOT_MEASURED : confidenceAt(curve);
  return {
    model: {
      ...{ grams, topics, sharpness, referBelow, curve },
      ...compressLines(learned, { most: options.mostWeights ?? MOST_WEIGHTS, share: KEPT_SHARE }),
    },
    ...{ texts: texts.length, recipe: recipe.name },
    accuracy: judged.length === 0 ? null : (curve[0]?.accuracy ?? null),
  };
}

/** A letter says at its start what it is about; a line of chat is all start. */
function gramSettingsFor(texts: readonly string[]): Omit<GramSettings, 'readsRules'> {
  const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
  const areLetters = (lengths[Math.floor(lengths.length / 2)] ?? 0) > LINE_OF_CHAT;
  return { orders: 2, headLetters: areLetters ? 25 : 0, headCount: 2, isHeadApart: areLetters };
}

const confidenceAt = (curve: KindModel['curve']) =>
  curve.find(({ referred }) => referred === REFERRED)?.confidence ?? NOT_MEASURED;

function kinshipOf(topics: readonly string[]): Kinship {
  const kinship = new Map<string, number[]>();
  topics.forEach((topic, place) => {
    for (const kin of kinOfTopic(topic)) kinship.set(kin, [...(kinship.get(kin) ?? []), place]);
  });
  return kinship;
}

/** The recipe that was right most often about texts it had not seen. */
function chooseRecipe(
  task: LearningTask,
  recipes: readonly Recipe[],
): { readonly recipe: Recipe; readonly judged: readonly Judged[] } {
  const tried = recipes.map((recipe) => {
    const judged = crossValidate(task, recipe);
    return { recipe, judged, right: judged.filter((it) => bestOf(it.scores) === it.label).length };
  });
  const best = tried.reduce((one, other) => (other.right > one.right ? other : one));
  return best;
}

function sureGuess({ scores, label }: Judged, sharpness: number): SureGuess {
  const best = bestOf(scores);
  const probabilities = Float64Array.from(scores);
  toProbabilities(probabilities, sharpness);
  return { confidence: probabilities[best] ?? 0, isRight: best === label };
}

function bestOf(scores: Float64Array): number {
  return scores.reduce((best, score, at) => (score > (scores[best] ?? 0) ? at : best), 0);
}
