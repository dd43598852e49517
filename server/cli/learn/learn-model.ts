import type { KindExample } from '../../core/requests/corrected-examples';
import { createGuessKind, type GuessKind } from '../../core/understanding/kind/create-guess-kind';
import { packModel } from '../../core/understanding/kind/pack-model';
import { RECIPES } from '../../core/understanding/kind/recipe';
import { trainKinds } from '../../core/understanding/kind/train-kinds';
import { unpackModel } from '../../core/understanding/kind/unpack-model';
import { isWorse, judgeModel, type ModelFigures } from './judge-model';
import type { Labelled } from './read-labelled';
import { splitExamples } from './split-examples';

export interface LearnInput {
  /** What the community's bot guesses by now. */
  readonly current: GuessKind;
  readonly utterances: readonly Labelled[];
  readonly benchmark: readonly Labelled[];
  readonly examples: readonly KindExample[];
}

export interface Learned {
  readonly model: Uint8Array;
  readonly before: ModelFigures;
  readonly after: ModelFigures;
  readonly isWorse: boolean;
  readonly learnedFrom: number;
}

/** What people here really wrote, and a person named, counts as much as so many invented utterances. */
const weight = 3;
const seed = 1;
/** What residents write is short and of many kinds: no other recipe has to be tried. */
const recipes = RECIPES.slice(-1);

/**
 * Learns from the utterances and the community's own examples and judges the model beside the current one. The model is the
 * very one that was judged: it never learns from the examples it is judged by.
 */
export function learnModel({ current, utterances, benchmark, examples }: LearnInput): Learned {
  const { learned, heldOut } = splitExamples(examples);
  const { model } = trainKinds(
    [
      ...utterances.map(({ text, topic }) => ({ texts: [text], label: topic })),
      ...learned.map(({ text, topicId }) => ({ texts: Array<string>(weight).fill(text), label: topicId })),
    ],
    { seed, recipes },
  );
  const bytes = packModel(model);
  const own = heldOut.map(({ text, topicId }) => ({ text, topic: topicId }));
  const figures = (guess: GuessKind): ModelFigures => ({
    benchmark: judgeModel(guess, benchmark),
    own: judgeModel(guess, own),
  });
  const before = figures(current);
  const after = figures(createGuessKind(unpackModel(bytes)));
  return { model: bytes, before, after, isWorse: isWorse(after, before), learnedFrom: learned.length };
}
