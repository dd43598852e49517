import type { CompiledRule } from './compile-rules';
import type { TopicRules } from './topic-rules';
import type { Topic } from './understood';
import { createWordIndex, type WordHit } from './word-index';

/** How far apart the words of one rule may stand. */
const REACH = 22;

/** A topic recognised at a place of the text. */
export interface TopicMatch {
  readonly topic: Topic;
  readonly rules: TopicRules;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Finds topics in one sentence; `offset` is where the sentence starts in the message. */
export type MatchTopics = (sentence: string, offset: number) => readonly TopicMatch[];

export function createMatchTopics(compiled: readonly CompiledRule[]): MatchTopics {
  const index = createWordIndex(compiled.flatMap(({ groups, unless }) => [...groups.flat(), ...unless]));
  const byAnchor = new Map<string, CompiledRule[]>();
  for (const rule of compiled) {
    for (const word of new Set(rule.groups[0])) {
      const list = byAnchor.get(word);
      if (list === undefined) byAnchor.set(word, [rule]);
      else list.push(rule);
    }
  }
  return (sentence, offset) => {
    const places = placesOf(index.find(sentence));
    const matches: TopicMatch[] = [];
    for (const [word, anchors] of places) {
      for (const rule of byAnchor.get(word) ?? []) {
        if (rule.unless.some((unwanted) => places.has(unwanted))) continue;
        for (const at of anchors) {
          const match = matchAt(rule, { word, at }, places);
          if (match !== null) matches.push({ ...match, from: match.from + offset, to: match.to + offset });
        }
      }
    }
    return matches;
  };
}

type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(hits: readonly WordHit[]): Places {
  const places = new Map<string, number[]>();
  for (const { word, at } of hits) {
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else list.push(at);
  }
  return places;
}

function matchAt(rule: CompiledRule, anchor: WordHit, places: Places): TopicMatch | null {
  const taken: WordHit[] = [anchor];
  for (const group of rule.groups.slice(1)) {
    const hit = longestNear(group, anchor, taken, places);
    if (hit === null) return null;
    taken.push(hit);
  }
  const letters = taken.reduce((sum, { word }) => sum + word.length, 0);
  const base = rule.strength === 'sure' ? 0.86 : 0.5;
  const score = base + Math.min(letters, 12) / 100 - (rule.rules.effect === true ? 0.05 : 0);
  return {
    topic: rule.topic,
    rules: rule.rules,
    score,
    evidence: taken.map(({ word }) => word),
    from: Math.min(...taken.map(({ at }) => at)),
    to: Math.max(...taken.map(({ word, at }) => at + word.length)),
  };
}

function longestNear(
  group: readonly string[],
  anchor: WordHit,
  taken: readonly WordHit[],
  places: Places,
): WordHit | null {
  let best: WordHit | null = null;
  for (const word of group) {
    if (best !== null && word.length <= best.word.length) continue;
    const at = places.get(word)?.find((place) => isNear(place, word, anchor) && isFree(place, word, taken));
    if (at !== undefined) best = { word, at };
  }
  return best;
}

function isNear(at: number, word: string, anchor: WordHit): boolean {
  const gap = at >= anchor.at ? at - (anchor.at + anchor.word.length) : anchor.at - (at + word.length);
  return gap <= REACH;
}

/** One stretch of text is evidence once: 路灯 is not both the lamp and its 灯. */
function isFree(at: number, word: string, taken: readonly WordHit[]): boolean {
  return taken.every((hit) => at >= hit.at + hit.word.length || at + word.length <= hit.at);
}
