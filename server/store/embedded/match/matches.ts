import type { Doc, Value } from '../bson/value';
import { typeName } from '../bson/type-name';
import { compareValues, isEqual } from '../keys/compare-values';
import { typeOrder, typeOrderOf } from '../keys/type-order';
import type { Filter, Pattern, Predicate } from './filter';
import { walkPath } from './walk-path';

/** Does the document satisfy the filter? */
export function matches(filter: Filter, doc: Doc): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((part) => matches(part, doc));
    case 'or':
      return filter.filters.some((part) => matches(part, doc));
    case 'nor':
      return !filter.filters.some((part) => matches(part, doc));
    case 'field':
      return holdsAt(filter.predicate, doc, filter.segments);
  }
}

/** Does the predicate hold for what the path stands for? */
export function holdsAt(predicate: Predicate, doc: Doc, segments: readonly string[]): boolean {
  switch (predicate.op) {
    case 'not':
      return !predicate.predicates.every((part) => holdsAt(part, doc, segments));
    case 'all':
      return (
        predicate.predicates.length > 0 && predicate.predicates.every((part) => holdsAt(part, doc, segments))
      );
    default:
      return walkPath(doc, segments, entersLeafArray(predicate), (value) => holds(predicate, value));
  }
}

/** Does the predicate hold for this one value, without looking into arrays? */
export function holds(predicate: Predicate, value: Value | undefined): boolean {
  switch (predicate.op) {
    case 'eq':
      return isEqual(value, predicate.value);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return isInRange(predicate.op, value, predicate.value);
    case 'in':
      return (
        predicate.values.some((item) => isEqual(value, item)) ||
        predicate.patterns.some((p) => fits(p, value))
      );
    case 'exists':
      return value !== undefined;
    case 'type':
      return value !== undefined && predicate.types.includes(typeName(value));
    case 'regex':
      return fits(predicate.pattern, value);
    case 'size':
      return Array.isArray(value) && value.length === predicate.size;
    case 'elemMatchDoc':
      return Array.isArray(value) && value.some((element) => matchesElement(predicate.filter, element));
    case 'elemMatchValue':
      return (
        Array.isArray(value) && value.some((element) => predicate.predicates.every((p) => holds(p, element)))
      );
    case 'all':
      return predicate.predicates.length > 0 && predicate.predicates.every((part) => holds(part, value));
    case 'not':
      return !predicate.predicates.every((part) => holds(part, value));
  }
}

/** Does the predicate hold for an array's element, as $pull and the positional operator ask? */
export function holdsForElement(predicate: Predicate, element: Value): boolean {
  if (predicate.op === 'elemMatchDoc') return matchesElement(predicate.filter, element);
  if (predicate.op === 'elemMatchValue') return predicate.predicates.every((part) => holds(part, element));
  return holds(predicate, element);
}

/** An array element against a filter on its fields; an array counts as a document of its positions. */
export function matchesElement(filter: Filter, element: Value): boolean {
  if (element instanceof Map) return matches(filter, element);
  if (!Array.isArray(element)) return false;
  return matches(filter, new Map(element.map((item, index) => [String(index), item])));
}

function entersLeafArray(predicate: Predicate): boolean {
  return predicate.op !== 'size' && predicate.op !== 'elemMatchDoc' && predicate.op !== 'elemMatchValue';
}

function isInRange(op: 'gt' | 'gte' | 'lt' | 'lte', value: Value | undefined, bound: Value): boolean {
  const order = typeOrderOf(bound);
  const isOpen = order === typeOrder.minKey || order === typeOrder.maxKey;
  if (!isOpen && typeOrderOf(value) !== order) return false;
  if (isNotANumber(value) || isNotANumber(bound))
    return op.endsWith('e') && isNotANumber(value) && isNotANumber(bound);
  const compared = compareValues(value, bound);
  switch (op) {
    case 'gt':
      return compared > 0;
    case 'gte':
      return compared >= 0;
    case 'lt':
      return compared < 0;
    case 'lte':
      return compared <= 0;
  }
}

function isNotANumber(value: Value | undefined): boolean {
  if (typeof value !== 'object' || value === null || !('t' in value)) return false;
  if (value.t === 'double') return Number.isNaN(value.v);
  return value.t === 'decimal' && Number.isNaN(Number(value.v.toString()));
}

function fits(pattern: Pattern, value: Value | undefined): boolean {
  if (typeof value === 'string') return pattern.expression.test(value);
  return isEqual(value, pattern.value);
}
