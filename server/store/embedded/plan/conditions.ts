import { encodeKey } from '../keys/encode-key';
import type { Filter, Predicate } from '../match/filter';

export interface Condition {
  readonly path: string;
  readonly predicate: Predicate;
}

/** The parts of a filter that every matching document satisfies. */
export function conjuncts(filter: Filter): readonly Filter[] {
  return filter.kind === 'and' ? filter.filters.flatMap(conjuncts) : [filter];
}

/** The conditions on paths among them; those inside $elemMatch count for the full path. */
export function conditionsOf(parts: readonly Filter[]): readonly Condition[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'field') return [];
    const { path, predicate } = part;
    if (predicate.op !== 'elemMatchDoc') return [{ path, predicate }];
    return conditionsOf(conjuncts(predicate.filter)).map((inner) => ({
      ...inner,
      path: `${path}.${inner.path}`,
    }));
  });
}

/** Does every document that satisfies `parts` satisfy the condition of a partial index, by its letters? */
export function implies(parts: readonly Filter[], partial: Filter): boolean {
  const known = new Set(parts.map(identity));
  return conjuncts(partial).every((needed) => {
    if (known.has(identity(needed))) return true;
    if (needed.kind !== 'field' || needed.predicate.op !== 'exists') return false;
    return parts.some(
      (part) => part.kind === 'field' && part.path === needed.path && excludesMissing(part.predicate),
    );
  });
}

/** Can the predicate hold only where there is a value? */
export function excludesMissing(predicate: Predicate): boolean {
  switch (predicate.op) {
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return predicate.value !== null;
    case 'in':
      return !predicate.values.includes(null);
    case 'all':
      return predicate.predicates.some(excludesMissing);
    case 'not':
      return false;
    default:
      return true;
  }
}

function identity(filter: Filter): string {
  if (filter.kind !== 'field') return `${filter.kind}(${filter.filters.map(identity).join()})`;
  return `${JSON.stringify(filter.path)}:${predicateIdentity(filter.predicate)}`;
}

function predicateIdentity(predicate: Predicate): string {
  switch (predicate.op) {
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return predicate.op + encodeKey(predicate.value).toString('hex');
    case 'in':
      return `in(${predicate.values.map((value) => encodeKey(value).toString('hex')).join()};${predicate.patterns
        .map((pattern) => encodeKey(pattern.value).toString('hex'))
        .join()})`;
    case 'exists':
      return 'exists';
    case 'type':
      return `type(${predicate.types.join()})`;
    case 'regex':
      return `regex(${encodeKey(predicate.pattern.value).toString('hex')})`;
    case 'size':
      return `size(${predicate.size})`;
    case 'elemMatchDoc':
      return `elemMatch(${identity(predicate.filter)})`;
    case 'elemMatchValue':
    case 'all':
    case 'not':
      return `${predicate.op}(${predicate.predicates.map(predicateIdentity).join()})`;
  }
}
