import type { Grid } from '../grid/grid';
import { normaliseText } from '../shared/normalise-text';
import { compileRules } from './compile-rules';
import { findDanger } from './find-danger';
import { findPlace } from './find-place';
import { createFoldSpelling } from './fold-spelling';
import { isCourtesy, startsWithThanks } from './is-courtesy';
import { createMatchTopics, type MatchTopics, type TopicMatch } from './match-topics';
import type { Understanding } from './ports';
import type { LearnedReaders } from './learned-readers';
import { matchGuesses } from './match-guesses';
import { isTrick, soundsLikeRequest } from './sounds-like-request';
import { splitClauses } from './split-clauses';
import { splitMatters } from './split-matters';
import { toMatter, type Words } from './to-matter';
import type { TopicRules } from './topic-rules';
import { allTopicRules } from './topics';
import type { Matter, Understood } from './understood';

/** No more of a message is looked at; what is said first counts. */
const MOST_READ = 2_000;
/** More than this many matters in one message are not taken apart. */
const MOST_MATTERS = 4;
/** A message this short that names a matter asks about it: 高龄补贴, 3栋电梯. */
const BARE_WORDS = 14;
/** With a place it is a matter, whatever it is about: 3栋2单元那个又不行了. */
const TROUBLE = /没|不|坏|又|太|老是|总是|一直|[^来]了$/;
const FIXED = /修好了|已修好|弄好了|处理好了|解决了|来水了|来电了|恢复了|通水了|通电了|搞好了|已经好了/;
const NOT_FIXED = /没|又|还|不|才|再|什么时候|啥时候|吗|何时|怎么|\?/;

/**
 * Rules that name their evidence, and beside them what was learned: no network, no store, the same answer every time. Null:
 * rules alone.
 */
export function createUnderstanding(learned: LearnedReaders | null): Understanding {
  const fold = createFoldSpelling();
  const rules = allTopicRules();
  const matchTopics = createMatchTopics(compileRules(rules));
  const tools = { learned, matchTopics, rulesOf: new Map(rules.map((topic) => [topic.id, topic])) };
  const read = (raw: string) => {
    const text = normaliseText(raw.slice(0, MOST_READ * 2)).slice(0, MOST_READ);
    return { text, folded: fold(text) };
  };
  return {
    understand: (raw, { grid }) => understandWords(read(raw), grid, tools),
    findPlace: (raw, { grid }) => findPlace(fold(read(raw).text), grid),
  };
}

interface Tools {
  readonly learned: LearnedReaders | null;
  readonly matchTopics: MatchTopics;
  readonly rulesOf: ReadonlyMap<string, TopicRules>;
}

function understandWords(words: Words, grid: Grid, { learned, matchTopics, rulesOf }: Tools): Understood {
  const { text, folded } = words;
  const danger = findDanger(folded) ?? learned?.hearDanger(folded) ?? null;
  if (danger !== null) return { kind: 'danger', danger, place: findPlace(folded, grid).place };
  if (isCourtesy(withoutNames(folded, grid))) return { kind: 'courtesy' };
  if (isTrick(folded)) return { kind: 'chatter' };
  const byRules = (from: number, to: number) => matchSentences(folded.slice(from, to), from, matchTopics);
  const matchIn = learned
    ? matchGuesses({ text, matchIn: byRules, guess: learned.guessKind, rulesOf })
    : byRules;
  const parts = splitMatters(folded, splitClauses(folded), matchIn, MOST_MATTERS);
  const matters = inheritPlace(
    parts.map((part) => toMatter(words, part, grid, learned?.guessKind ?? null)),
    words,
    grid,
  );
  const isMeant =
    matters.some(({ complaintAboutIds }) => complaintAboutIds.length > 0) ||
    (learned?.isRequest(folded).isRequest ?? soundsMeant(folded, matters)) ||
    (matters.some(isSomewhere) && TROUBLE.test(folded));
  if (isMeant) return { kind: 'matters', matters };
  return { kind: startsWithThanks(folded) ? 'courtesy' : 'chatter' };
}

/** Whether something is wanted, as far as rules can tell. */
function soundsMeant(folded: string, matters: readonly Matter[]): boolean {
  if (matters.some(({ topic }) => topic !== null)) return true;
  if (startsWithThanks(folded)) return false;
  const isGuess = folded.length <= BARE_WORDS && matters.some(({ confidence }) => confidence >= 0.5);
  return isGuess || soundsLikeRequest(folded);
}

function withoutNames(text: string, { staff }: Grid): string {
  return staff.reduce((rest, { name }) => (name === '' ? rest : rest.replaceAll(name, '')), text);
}

function matchSentences(text: string, from: number, matchTopics: MatchTopics): readonly TopicMatch[] {
  const matches: TopicMatch[] = [];
  let offset = from;
  for (const sentence of text.split(/(?<=[。!?;\n])/)) {
    if (!FIXED.test(sentence) || NOT_FIXED.test(sentence)) matches.push(...matchTopics(sentence, offset));
    offset += sentence.length;
  }
  return matches;
}

/** A public place and a village are named in small talk, too. */
function isSomewhere({ place, placeChoices }: Matter): boolean {
  if (placeChoices !== undefined) return true;
  return place !== null && place.publicPlaceId === undefined && place.village === undefined;
}

/** A matter without a place of its own takes the one place of the message. */
function inheritPlace(matters: readonly Matter[], { folded }: Words, grid: Grid): readonly Matter[] {
  const labels = new Set(matters.flatMap(({ place }) => (place === null ? [] : [place.label])));
  if (labels.size !== 1) return matters;
  const { place } = findPlace(folded, grid);
  return matters.map((matter) =>
    matter.place === null && matter.unknownPlace === null && matter.placeChoices === undefined
      ? { ...matter, place }
      : matter,
  );
}
