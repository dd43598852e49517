import { typeNamesOf } from '../bson/type-name';
import type { Doc, Value } from '../bson/value';
import { isDoc, isNumber, isRegex, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { compileRegex } from './compile-regex';
import type { Filter, Predicate } from './filter';
import { hasOperators } from './has-operators';
import { isTrue } from './is-true';

/** Reads a query; every operator it does not know is refused by name. */
export function parseFilter(doc: Doc): Filter {
  const filters = [...doc].flatMap(([key, value]) => parseEntry(key, value));
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { kind: 'and', filters };
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

/** Reads the operators that stand below one field. */
export function parseOperators(doc: Doc): readonly Predicate[] {
  return [...doc].flatMap(([operator, value]) => {
    if (operator === '$options') {
      if (!doc.has('$regex')) throw new StoreError(2, '$options needs a $regex');
      return [];
    }
    return [parseOperator(operator, value, doc)];
  });
}

function parseOperator(operator: string, value: Value, siblings: Doc): Predicate {
  switch (operator) {
    case '$eq':
      return { op: 'eq', value };
    case '$ne':
      if (isRegex(value)) throw new StoreError(2, "Can't have regex as arg to $ne.");
      return { op: 'not', predicates: [{ op: 'eq', value }] };
    case '$gt':
      return { op: 'gt', value: comparable(operator, value) };
    case '$gte':
      return { op: 'gte', value: comparable(operator, value) };
    case '$lt':
      return { op: 'lt', value: comparable(operator, value) };
    case '$lte':
      return { op: 'lte', value: comparable(operator, value) };
    case '$in':
      return parseIn(operator, value);
    case '$nin':
      return { op: 'not', predicates: [parseIn(operator, value)] };
    case '$exists':
      return isTrue(value) ? { op: 'exists' } : { op: 'not', predicates: [{ op: 'exists' }] };
    case '$type':
      return { op: 'type', types: (Array.isArray(value) ? value : [value]).flatMap(parseType) };
    case '$regex':
      return parseRegex(value, siblings.get('$options'));
    case '$size':
      return parseSize(value);
    case '$elemMatch':
      return parseElemMatch(value);
    case '$all':
      return parseAll(value);
    case '$not':
      return parseNot(value);
    default:
      throw new StoreError(2, `unknown operator: ${operator}`);
  }
}

function comparable(operator: string, value: Value): Value {
  if (isRegex(value)) throw new StoreError(2, `Can't have RegEx as arg to predicate ${operator}`);
  return value;
}

function parseIn(operator: string, value: Value): Predicate {
  if (!Array.isArray(value)) throw new StoreError(2, `${operator} needs an array`);
  if (value.some(hasOperators)) throw new StoreError(2, `cannot nest $ under ${operator}`);
  const patterns = value.filter(isRegex).map(compileRegex);
  return { op: 'in', values: value.filter((item) => !isRegex(item)), patterns };
}

function parseType(value: Value): readonly string[] {
  const alias = isNumber(value) ? toNumber(value) : value;
  const names = typeof alias === 'string' || typeof alias === 'number' ? typeNamesOf(alias) : [];
  if (names.length === 0) throw new StoreError(2, `Unknown type name alias or number for $type`);
  return names;
}

function parseRegex(value: Value, options: Value | undefined): Predicate {
  if (options !== undefined && typeof options !== 'string')
    throw new StoreError(2, '$options has to be a string');
  if (typeof value === 'string') {
    return { op: 'regex', pattern: compileRegex({ t: 'regex', source: value, flags: options ?? '' }) };
  }
  if (!isRegex(value)) throw new StoreError(2, '$regex has to be a string');
  if (options !== undefined && value.flags !== '')
    throw new StoreError(2, 'options set in both $regex and $options');
  return { op: 'regex', pattern: compileRegex({ ...value, flags: options ?? value.flags }) };
}

function parseSize(value: Value): Predicate {
  const size = isNumber(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(size) || size < 0)
    throw new StoreError(2, '$size must be a whole number, not negative');
  return { op: 'size', size };
}

function parseElemMatch(value: Value): Predicate {
  if (!isDoc(value)) throw new StoreError(2, '$elemMatch needs an Object');
  const [first = ''] = value.keys();
  const isOnValues = first.startsWith('$') && !['$and', '$or', '$nor'].includes(first);
  return isOnValues
    ? { op: 'elemMatchValue', predicates: parseOperators(value) }
    : { op: 'elemMatchDoc', filter: parseFilter(value) };
}

function parseAll(value: Value): Predicate {
  if (!Array.isArray(value)) throw new StoreError(2, '$all needs an array');
  const predicates = value.map((item): Predicate => {
    if (isRegex(item)) return { op: 'regex', pattern: compileRegex(item) };
    if (!hasOperators(item)) return { op: 'eq', value: item };
    const inner = item.get('$elemMatch');
    if (inner === undefined || item.size > 1) throw new StoreError(2, 'no $ expressions in $all');
    return parseElemMatch(inner);
  });
  return { op: 'all', predicates };
}

function parseNot(value: Value): Predicate {
  if (isRegex(value)) return { op: 'not', predicates: [{ op: 'regex', pattern: compileRegex(value) }] };
  if (!isDoc(value) || value.size === 0) throw new StoreError(2, '$not needs a regex or a document');
  return { op: 'not', predicates: parseOperators(value) };
}
