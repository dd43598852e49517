import { toShanghaiIso } from '../../core/shared/shanghai-time';
import type { GuessKind } from '../../core/understanding/kind/create-guess-kind';
import { findTimes } from '../../core/understanding/times/find-times';
import type { Matter, Understood } from '../../core/understanding/understood';

/** What was understood, as one line of JSON holds it; `topic` null and `referred` true: a person decides. */
export function presentUnderstood(understood: Understood, words: string, at: Date, guessKind: GuessKind) {
  if (understood.kind === 'danger') {
    const { danger, place } = understood;
    const topic = { topic: danger.topic.id, confidence: rounded(danger.confidence) };
    return {
      ...{ request: true, urgent: true },
      matters: [
        {
          ...{ ...topic, class: danger.topic.requestClass, top: [topic], referred: false },
          ...{ evidence: danger.evidence, place, time: timeIn(words, at) },
        },
      ],
    };
  }
  const matters = understood.kind === 'matters' ? understood.matters : [];
  return {
    ...{ request: matters.length > 0, urgent: false },
    matters: matters.map((matter) => presentMatter(matter, at, guessKind)),
  };
}

function presentMatter(matter: Matter, at: Date, guessKind: GuessKind) {
  const { text, topic, candidates, confidence, evidence, place } = matter;
  const likely = new Map(guessKind(text).top.map((one) => [one.topic, one.confidence]));
  const [first] = candidates;
  return {
    topic: topic?.id ?? null,
    class: (topic ?? first)?.requestClass ?? null,
    confidence: rounded(confidence),
    top: candidates.map(({ id }) => ({
      topic: id,
      confidence: rounded(id === first?.id ? confidence : (likely.get(id) ?? 0)),
    })),
    ...{ referred: topic === null, evidence, place, time: timeIn(text, at) },
  };
}

/** The first time that is said; an end nobody said is null. */
function timeIn(text: string, at: Date) {
  const [first] = findTimes(text, at);
  if (!first) return null;
  const { from, to, grain } = first;
  return { from: from && toShanghaiIso(from), to: to && toShanghaiIso(to), grain };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
