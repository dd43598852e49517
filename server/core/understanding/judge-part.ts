import type { KindGuess } from './kind/create-guess-kind';
import type { TopicMatch } from './match-topics';
import { findTopic } from './topics';
import type { Topic } from './understood';

export interface Judgement {
  readonly topic: Topic | null;
  readonly candidates: readonly Topic[];
  readonly confidence: number;
  readonly evidence: readonly string[];
}

const SURE = 0.75;
/** Two topics of different families this near to one another lower the confidence. */
const NEAR = 0.03;

/** From topics recognised in one part of a message, best first, to a guess with an honest confidence. */
export function judgePart(matches: readonly TopicMatch[]): Judgement {
  const best = matches[0];
  if (best === undefined) return { topic: null, candidates: [], confidence: 0.2, evidence: [] };
  const candidates = matches.slice(0, 3).map(({ topic }) => topic);
  const { evidence, score } = best;
  if (score < SURE) return { topic: null, candidates, confidence: Math.min(score, 0.7), evidence };
  const rival = matches
    .slice(1)
    .find(({ rules, score: other }) => isAnother(rules.family, best) && score - other < NEAR);
  return { topic: best.topic, candidates, confidence: rival === undefined ? score : 0.78, evidence };
}

/** What was learned knows the rules' findings already; where it is not sure and they are, they decide. */
export function judgeGuess(guess: KindGuess, byRules: Judgement): Judgement {
  const candidates = guess.top.flatMap(({ topic }) => findTopic(topic) ?? []);
  if (guess.referred && byRules.topic !== null) {
    const others = candidates.filter(({ id }) => id !== byRules.topic?.id);
    return { ...byRules, candidates: [byRules.topic, ...others].slice(0, 3) };
  }
  const { confidence, evidence, referred } = guess;
  return { topic: referred ? null : (candidates[0] ?? null), candidates, confidence, evidence };
}

function isAnother(family: string | undefined, best: TopicMatch): boolean {
  return family === undefined || family !== best.rules.family;
}
