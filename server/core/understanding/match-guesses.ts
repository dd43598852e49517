import type { MatchIn } from './split-matters';
import type { TopicRules } from './topic-rules';

/** What a model makes of a stretch of words. */
export type GuessTopic = (words: string) => {
  readonly topic: string;
  readonly confidence: number;
  readonly evidence: readonly string[];
};

export interface MatchGuessesInput {
  /** The folded message that `matchIn` reads. */
  readonly text: string;
  readonly matchIn: MatchIn;
  readonly guess: GuessTopic;
  readonly rulesOf: ReadonlyMap<string, TopicRules>;
}

/** A clause shorter than this says nothing by itself: 快来, 都坏了. */
const shortest = 4;
/** Asked of no more clauses than a message of a few matters has. */
const mostAsked = 24;

/**
 * The topics that rules recognise in a stretch, and beside them the one a model guesses, with its confidence for a score: so a
 * message is taken apart where either sees another matter.
 */
export function matchGuesses({ text, matchIn, guess, rulesOf }: MatchGuessesInput): MatchIn {
  let asked = 0;
  return (from, to) => {
    const matches = matchIn(from, to);
    if (to - from < shortest || asked >= mostAsked) return matches;
    asked += 1;
    const { topic: id, confidence, evidence } = guess(text.slice(from, to));
    const rules = rulesOf.get(id);
    if (rules === undefined || matches.some((match) => match.topic.id === id && match.score >= confidence))
      return matches;
    const { label, requestClass, subject } = rules;
    const topic = { id, label, requestClass, subject };
    return [...matches, { topic, rules, score: confidence, evidence, from, to }];
  };
}
