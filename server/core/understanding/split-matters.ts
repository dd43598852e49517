import type { Clause } from './split-clauses';
import type { TopicMatch } from './match-topics';

/** A stretch of the message about one matter, with every topic recognised in it, best first. */
export interface MatterPart {
  readonly from: number;
  readonly to: number;
  readonly matches: readonly TopicMatch[];
}

const SURE = 0.75;

/**
 * Groups clauses into matters. A new one starts only where both sides are about different topics: after 还有/另外 or a
 * stop always, after a comma only when they are of different sorts (a fault and a service).
 */
export function splitMatters(
  text: string,
  clauses: readonly Clause[],
  matches: readonly TopicMatch[],
): readonly MatterPart[] {
  const parts: { from: number; to: number; lead: TopicMatch | null }[] = [
    { from: 0, to: text.length, lead: null },
  ];
  for (const clause of clauses) {
    const lead = bestOf(matches, clause);
    const current = parts[parts.length - 1];
    if (current === undefined) continue;
    if (lead !== null && current.lead !== null && startsAnother(current.lead, lead, clause.after)) {
      parts.push({ from: clause.from, to: clause.to, lead });
      continue;
    }
    current.lead ??= lead;
    current.to = clause.to;
  }
  return parts.map(({ from, to }) => {
    const inside = matches.filter((match) => match.from >= from && match.from < to);
    return { from, to, matches: bestPerTopic(inside) };
  });
}

function bestOf(matches: readonly TopicMatch[], { from, to, after }: Clause): TopicMatch | null {
  const needed = after === 'link' ? 0.5 : SURE;
  const inside = matches.filter((match) => match.from >= from && match.to <= to && match.score >= needed);
  return inside.reduce<TopicMatch | null>(
    (best, match) => (best && best.score >= match.score ? best : match),
    null,
  );
}

function startsAnother(one: TopicMatch, other: TopicMatch, after: Clause['after']): boolean {
  if (after === 'start' || isSame(one, other)) return false;
  const isLoneEffect = other.rules.effect === true || one.rules.effect === true;
  if (after === 'link') return true;
  if (isLoneEffect) return false;
  return after === 'stop' ? true : sortOf(one) !== sortOf(other);
}

function isSame(one: TopicMatch, other: TopicMatch): boolean {
  if (one.topic.id === other.topic.id) return true;
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
