import type { Doc, Value } from '../bson/value';
import type { Filter, Predicate } from '../match/filter';
import { holdsAt, holdsForElement, matches } from '../match/matches';
import { valueAt } from './edit-path';

/** The position of the array element by which the filter matched: what `$` stands for in an update path. */
export function findPosition(filter: Filter, doc: Doc, arrayPath: readonly string[]): number | undefined {
  const array = valueAt(doc, arrayPath);
  return Array.isArray(array) ? positionIn(filter, doc, arrayPath, array) : undefined;
}

function positionIn(
  filter: Filter,
  doc: Doc,
  arrayPath: readonly string[],
  array: readonly Value[],
): number | undefined {
  switch (filter.kind) {
    case 'nor':
      return undefined;
    case 'and':
    case 'or':
      for (const part of filter.filters) {
        const position = matches(part, doc) ? positionIn(part, doc, arrayPath, array) : undefined;
        if (position !== undefined) return position;
      }
      return undefined;
    case 'field': {
      const { segments, predicate } = filter;
      if (predicate.op === 'not' || !arrayPath.every((segment, i) => segments[i] === segment))
        return undefined;
      const rest = segments.slice(arrayPath.length);
      const position = array.findIndex((element) => isMet(predicate, element, rest));
      return position < 0 ? undefined : position;
    }
  }
}

function isMet(predicate: Predicate, element: Value, rest: readonly string[]): boolean {
  if (rest.length === 0) return holdsForElement(predicate, element);
  return element instanceof Map && holdsAt(predicate, element, rest);
}
