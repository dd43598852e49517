import type { Doc, Value } from '../bson/value';
import { isDoc, isRegex } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { compileRegex } from './compile-regex';
import type { Filter } from './filter';
import { parseOperators } from './parse-operators';

/** Reads a query; every operator it does not know is refused by name. */
export function parseFilter(doc: Doc): Filter {
  const filters = [...doc].flatMap(([key, value]) => parseEntry(key, value));
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { kind: 'and', filters };
}

/** Is this a document of operators such as { $gt: 1 }? */
export function hasOperators(value: Value | undefined): value is Doc {
  return isDoc(value) && [...value.keys()].some((key) => key.startsWith('$'));
}

function parseEntry(key: string, value: Value): readonly Filter[] {
  switch (key) {
    case '$and':
    case '$or':
    case '$nor':
      return [parseLogical(key, value)];
    default:
  }
  if (key.startsWith('$')) throw new StoreError(2, `unknown top level operator: ${key}`);
  const segments = key.split('.');
  if (isRegex(value)) {
    return [{ kind: 'field', path: key, segments, predicate: { op: 'regex', pattern: compileRegex(value) } }];
  }
  if (!hasOperators(value)) return [{ kind: 'field', path: key, segments, predicate: { op: 'eq', value } }];
  return parseOperators(value).map((predicate) => ({ kind: 'field', path: key, segments, predicate }));
}

function parseLogical(key: '$and' | '$or' | '$nor', value: Value): Filter {
  if (!Array.isArray(value) || value.length === 0) throw new StoreError(2, `${key} must be a nonempty array`);
  const filters = value.map((item) => {
    if (!isDoc(item)) throw new StoreError(2, `${key} entries need to be full objects`);
    return parseFilter(item);
  });
  if (key === '$and') return { kind: 'and', filters };
  return { kind: key === '$or' ? 'or' : 'nor', filters };
}
