import type { Doc, Value } from '../bson/value';
import { isDoc, isNumber, isRegex, toNumber } from '../bson/value';
import { typeName } from '../bson/type-name';
import { StoreError } from '../errors/store-error';
import { compileRegex } from '../match/compile-regex';
import { hasOperators } from '../match/has-operators';
import { parseFilter } from '../match/parse-filter';
import { parseOperators } from '../match/parse-filter';
import type { Edit, PullCondition } from './update';

/** Reads what one update operator does to one path. */
export function parseEdit(operator: string, path: string, value: Value): Edit {
  switch (operator) {
    case '$set':
      return { op: 'set', value };
    case '$setOnInsert':
      return { op: 'setOnInsert', value };
    case '$min':
      return { op: 'min', value };
    case '$max':
      return { op: 'max', value };
    case '$unset':
      return { op: 'unset' };
    case '$inc':
      if (!isNumber(value)) {
        throw new StoreError(
          14,
          `Cannot increment '${path}' with a non-numeric argument of type ${typeName(value)}`,
        );
      }
      return { op: 'inc', by: value };
    case '$push':
      return parsePush(value);
    case '$addToSet':
      return { op: 'addToSet', values: eachOf(operator, value, ['$each']) ?? [value] };
    case '$pull':
      return { op: 'pull', condition: parsePull(value) };
    case '$pullAll':
      if (!Array.isArray(value)) throw new StoreError(2, '$pullAll requires an array argument');
      return { op: 'pullAll', values: value };
    default:
      throw new StoreError(9, `Unknown modifier: ${operator}`);
  }
}

function parsePush(value: Value): Edit {
  const values = eachOf('$push', value, ['$each', '$slice']);
  if (values === undefined || !isDoc(value)) return { op: 'push', values: [value], slice: null };
  const slice = value.get('$slice');
  if (slice === undefined) return { op: 'push', values, slice: null };
  const size = isNumber(slice) ? toNumber(slice) : Number.NaN;
  if (!Number.isInteger(size)) throw new StoreError(2, 'The value for $slice must be an integer value');
  return { op: 'push', values, slice: size };
}

function eachOf(operator: string, value: Value, allowed: readonly string[]): readonly Value[] | undefined {
  if (!isDoc(value) || !hasOperators(value)) return undefined;
  const unknown = [...value.keys()].find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new StoreError(2, `Unrecognized clause in ${operator}: ${unknown}`);
  return arrayAt(value, '$each', operator);
}

function arrayAt(doc: Doc, key: string, operator: string): readonly Value[] {
  const values = doc.get(key);
  if (!Array.isArray(values))
    throw new StoreError(2, `The argument to ${key} in ${operator} must be an array`);
  return values;
}

function parsePull(value: Value): PullCondition {
  if (isRegex(value)) return { kind: 'value', predicates: [{ op: 'regex', pattern: compileRegex(value) }] };
  if (!isDoc(value)) return { kind: 'value', predicates: [{ op: 'eq', value }] };
  const [first = ''] = value.keys();
  if (hasOperators(value) && !['$and', '$or', '$nor'].includes(first)) {
    return { kind: 'value', predicates: parseOperators(value) };
  }
  return { kind: 'fields', filter: parseFilter(value) };
}
