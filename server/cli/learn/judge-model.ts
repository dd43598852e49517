import type { GuessKind } from '../../core/understanding/kind/create-guess-kind';
import type { Labelled } from './read-labelled';

export interface Judgement {
  readonly rows: number;
  /** Shares of the rows, 0 to 1; null without rows. */
  readonly top1: number | null;
  readonly top3: number | null;
}

export interface ModelFigures {
  /** Utterances that no model has seen. */
  readonly benchmark: Judgement;
  /** The fifth of the community's own examples that its model does not learn from. */
  readonly own: Judgement;
}

export function judgeModel(guess: GuessKind, rows: readonly Labelled[]): Judgement {
  const guesses = rows.map(({ text, topic }) => {
    const { topic: first, top } = guess(text);
    return { isFirst: first === topic, isAmong: top.some((one) => one.topic === topic) };
  });
  const share = (count: number) => (rows.length === 0 ? null : count / rows.length);
  return {
    rows: rows.length,
    top1: share(guesses.filter(({ isFirst }) => isFirst).length),
    top3: share(guesses.filter(({ isAmong }) => isAmong).length),
  };
}

/** Whether the first guess is right less often than before, on either set. */
export function isWorse(after: ModelFigures, before: ModelFigures): boolean {
  const isLess = (one: Judgement, other: Judgement) => (one.top1 ?? 0) < (other.top1 ?? 0);
  return isLess(after.benchmark, before.benchmark) || isLess(after.own, before.own);
}
