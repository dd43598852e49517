import type { Grid } from '../grid/grid';
import { normaliseText } from '../shared/normalise-text';
import { compileRules } from './compile-rules';
import { findComplaint } from './find-complaint';
import { findDanger } from './find-danger';
import { findPlace } from './find-place';
import { createFoldSpelling } from './fold-spelling';
import { isCourtesy, startsWithThanks } from './is-courtesy';
import { judgePart } from './judge-part';
import { createMatchTopics, type MatchTopics, type TopicMatch } from './match-topics';
import type { Understanding } from './ports';
import { isTrick, soundsLikeRequest } from './sounds-like-request';
import { splitClauses } from './split-clauses';
import { type MatterPart, splitMatters } from './split-matters';
import { allTopicRules } from './topics';
import type { Matter, Topic, Understood } from './understood';

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

/** A matcher made of rules that name their evidence: no network, no store, the same answer every time. */
export function createRuleUnderstanding(): Understanding {
  const fold = createFoldSpelling();
  const matchTopics = createMatchTopics(compileRules(allTopicRules()));
  const complaintTopic = topicOf('staff-complaint');
  const read = (raw: string) => {
    const text = normaliseText(raw.slice(0, MOST_READ * 2)).slice(0, MOST_READ);
    return { text, folded: fold(text) };
  };
  return {
    understand: (raw, { grid }) => understandWords(read(raw), grid, matchTopics, complaintTopic),
    findPlace: (raw, { grid }) => findPlace(fold(read(raw).text), grid),
  };
}

interface Words {
  readonly text: string;
  /** Same length as `text`, in the spelling of the rules. */
  readonly folded: string;
}

function understandWords(
  words: Words,
  grid: Grid,
  matchTopics: MatchTopics,
  complaintTopic: Topic,
): Understood {
  const { folded } = words;
  const danger = findDanger(folded);
  if (danger !== null) return { kind: 'danger', danger, place: findPlace(folded, grid).place };
  if (isCourtesy(withoutNames(folded, grid))) return { kind: 'courtesy' };
  if (isTrick(folded)) return { kind: 'chatter' };
  const matches = matchSentences(folded, matchTopics);
  const parts = splitMatters(folded, splitClauses(folded), matches);
  const kept = parts.length > MOST_MATTERS ? [wholeOf(folded, parts)] : parts;
  const matters = inheritPlace(
    kept.map((part) => toMatter(words, part, grid, complaintTopic)),
    words,
    grid,
  );
  if (matters.some(({ topic, complaintAboutIds }) => topic !== null || complaintAboutIds.length > 0))
    return { kind: 'matters', matters };
  if (startsWithThanks(folded)) return { kind: 'courtesy' };
  const isGuess = folded.length <= BARE_WORDS && matters.some(({ confidence }) => confidence >= 0.5);
  const isTroubleThere = matters.some(({ place }) => place !== null) && TROUBLE.test(folded);
  return isGuess || isTroubleThere || soundsLikeRequest(folded)
    ? { kind: 'matters', matters }
    : { kind: 'chatter' };
}

function withoutNames(text: string, { staff }: Grid): string {
  return staff.reduce((rest, { name }) => (name === '' ? rest : rest.replaceAll(name, '')), text);
}

function matchSentences(text: string, matchTopics: MatchTopics): readonly TopicMatch[] {
  const matches: TopicMatch[] = [];
  let offset = 0;
  for (const sentence of text.split(/(?<=[。!?;\n])/)) {
    if (!FIXED.test(sentence) || NOT_FIXED.test(sentence)) matches.push(...matchTopics(sentence, offset));
    offset += sentence.length;
  }
  return matches;
}

function wholeOf(text: string, parts: readonly MatterPart[]): MatterPart {
  return { from: 0, to: text.length, matches: parts[0]?.matches ?? [] };
}

function toMatter({ text, folded }: Words, part: MatterPart, grid: Grid, complaintTopic: Topic): Matter {
  const said = folded.slice(part.from, part.to);
  const complaintAboutIds = findComplaint(said, grid);
  const judged = judgePart(part.matches);
  const { place } = findPlace(said, grid);
  const unknownPlace = findPlace(text.slice(part.from, part.to), grid).unknownPlace;
  const matter = {
    text: text.slice(part.from, part.to).replace(/^[\s,。!?;、]+|[\s,;、]+$/g, ''),
    ...judged,
    place,
    unknownPlace: place === null ? unknownPlace : null,
    complaintAboutIds,
  };
  if (complaintAboutIds.length === 0) return matter;
  const candidates = [
    complaintTopic,
    ...judged.candidates.filter(({ id }) => id !== complaintTopic.id),
  ].slice(0, 3);
  return { ...matter, topic: complaintTopic, candidates, confidence: 0.92 };
}

/** A matter without a place of its own takes the one place of the message. */
function inheritPlace(matters: readonly Matter[], { folded }: Words, grid: Grid): readonly Matter[] {
  const labels = new Set(matters.flatMap(({ place }) => (place === null ? [] : [place.label])));
  if (labels.size !== 1) return matters;
  const { place } = findPlace(folded, grid);
  return matters.map((matter) =>
    matter.place === null && matter.unknownPlace === null ? { ...matter, place } : matter,
  );
}

function topicOf(id: string): Topic {
  const topic = allTopicRules().find((rules) => rules.id === id);
  if (topic === undefined) throw new Error(`No topic is called ${id}`);
  const { label, requestClass, subject } = topic;
  return { id, label, requestClass, subject };
}
