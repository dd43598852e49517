import type { Clause } from './split-clauses';
import type { TopicMatch } from './match-topics';

/** A stretch of the message about one matter, with every topic recognised in it, best first. */
export interface MatterPart {
  readonly from: number;
  readonly to: number;
  readonly matches: readonly TopicMatch[];
}

/** The topics recognised in a stretch of the text by itself: what stands outside it is no evidence. */
export type MatchIn = (from: number, to: number) => readonly TopicMatch[];

const SURE = 0.75;

/** Who writes more than this between two commas tells a story, and names much that is no matter of its own. */
const STORY = 36;
/** Another one comes: 单元门也关不严, 旁边那盏路灯, 二是. */
const ADDS = /^.{0,6}(?:[也还又再另]|旁边|后面|边上|[二三四]是)/;
/** How many there are is said: 三个事啊, 两样都请, 提三点. */
const COUNTED =
  /[两俩二三四五几2-5](?:件|个|样|点|桩|码)(?:小|大)?(?:事|情况|问题|都|一块|一起|[:,。]|$)|这俩/;

/**
 * Groups clauses into matters. A new one starts only where both sides are about different topics: after 还有/另外 or a
 * stop always; after a comma in a short message, or when they are of different sorts (a fault and a service), or when the
 * words say that another one comes. More than `most` are not taken apart: the whole is one, about what is said first.
 */
export function splitMatters(
  text: string,
  clauses: readonly Clause[],
  matchIn: MatchIn,
  most: number,
): readonly MatterPart[] {
  const parts: { from: number; to: number; lead: TopicMatch | null }[] = [
    { from: 0, to: text.length, lead: null },
  ];
  for (const clause of clauses) {
    const lead = bestOf(matchIn(clause.from, clause.to), clause.after);
    const current = parts[parts.length - 1];
    if (current === undefined) continue;
    const isPlain =
      text.length <= STORY || COUNTED.test(text) || ADDS.test(text.slice(clause.from, clause.to));
    if (
      lead !== null &&
      current.lead !== null &&
      startsAnother(current.lead, lead, clause.after, isPlain) &&
      !parts.some((part) => part.lead && isSame(part.lead, lead))
    ) {
      if (parts.length >= most) return [wholeOf(text, parts, matchIn)];
      parts.push({ from: clause.from, to: clause.to, lead });
      continue;
    }
    current.lead ??= lead;
    current.to = clause.to;
  }
  return parts.map(({ from, to }) => ({ from, to, matches: bestPerTopic(matchIn(from, to)) }));
}

function wholeOf(
  text: string,
  [first]: readonly { readonly from: number; readonly to: number }[],
  matchIn: MatchIn,
): MatterPart {
  return { from: 0, to: text.length, matches: first ? bestPerTopic(matchIn(first.from, first.to)) : [] };
}

function bestOf(matches: readonly TopicMatch[], after: Clause['after']): TopicMatch | null {
  const needed = after === 'link' ? 0.5 : SURE;
  const sure = matches.filter(({ score }) => score >= needed);
  return sure.reduce<TopicMatch | null>(
    (best, match) => (best && best.score >= match.score ? best : match),
    null,
  );
}

function startsAnother(
  one: TopicMatch,
  other: TopicMatch,
  after: Clause['after'],
  isPlain: boolean,
): boolean {
  if (after === 'start' || isSame(one, other)) return false;
  if (after === 'link') return true;
  if (isOfFamily(one, other)) return false;
  const isLoneEffect = other.rules.effect === true || one.rules.effect === true;
  if (isLoneEffect) return false;
  return after === 'stop' || isPlain || sortOf(one) !== sortOf(other);
}

/** An application and the question about it are the same matter. */
function isSame(one: TopicMatch, other: TopicMatch): boolean {
  if (baseOf(one) === baseOf(other)) return true;
  return isOfFamily(one, other) && Math.min(one.score, other.score) < SURE;
}

function baseOf({ topic }: TopicMatch): string {
  return topic.id.replace(/-question$/, '');
}

function isOfFamily(one: TopicMatch, other: TopicMatch): boolean {
  return one.rules.family !== undefined && one.rules.family === other.rules.family;
}

function sortOf({ topic }: TopicMatch): string {
  if (topic.requestClass === 'S' || topic.requestClass === 'Q') return 'service';
  return topic.requestClass === 'U' || topic.requestClass === 'G' ? 'fault' : topic.requestClass;
}

function bestPerTopic(matches: readonly TopicMatch[]): readonly TopicMatch[] {
  const best = new Map<string, TopicMatch>();
  for (const match of matches) {
    const known = best.get(match.topic.id);
    if (known === undefined || match.score > known.score) best.set(match.topic.id, match);
  }
  return [...best.values()].sort((one, other) => other.score - one.score || one.from - other.from);
}
