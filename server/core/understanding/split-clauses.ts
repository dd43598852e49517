/** A piece of a message and what parts it from the piece before. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** `link`: 还有, 另外 and their like; `stop`: a full stop; `comma`: a comma or blank; `start`: the first one. */
  readonly after: 'start' | 'comma' | 'stop' | 'link';
}

const BREAK =
  /(?<link>还有一件事|还有个事|还有件事|还有就是|还有|另外|再就是|再一个|再有|还想问|还要问|顺便|顺带|第二|其次|此外|二来|[二三四]是|同时|对了|[2-5]、|[2-5]\.(?!\d)|[二三四]、|并且|以及|再问)|(?<stop>[。！？!?;；\n]+)|(?<comma>[,，、 :…~]+)/g;

/** Cuts at stops, commas and words that open another matter. Places are those of the text; nothing is lost between. */
export function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let after: Clause['after'] = 'start';
  for (const found of text.matchAll(BREAK)) {
    if (found.index > from) {
      clauses.push({ from, to: found.index, after });
      after = 'comma';
    }
    after = stronger(after, kindOf(found.groups));
    from = found.index + found[0].length;
    if (clauses.length === 0) after = 'start';
  }
  if (from < text.length) clauses.push({ from, to: text.length, after });
  return clauses;
}

function kindOf(groups: Record<string, string | undefined> | undefined): Clause['after'] {
  if (groups?.['link'] !== undefined) return 'link';
  return groups?.['stop'] === undefined ? 'comma' : 'stop';
}

const STRENGTH = ['start', 'comma', 'stop', 'link'] as const;

function stronger(one: Clause['after'], other: Clause['after']): Clause['after'] {
  return STRENGTH.indexOf(other) > STRENGTH.indexOf(one) ? other : one;
}
