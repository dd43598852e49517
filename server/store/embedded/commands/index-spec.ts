import type { Doc, Value } from '../bson/value';
import { isDoc, isNumber, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { isEqual } from '../keys/compare-values';
import { parsePattern } from '../keys/index-pattern';
import type { Filter, Predicate } from '../match/filter';
import { parseFilter } from '../match/parse-filter';
import type { CollectionInfo, IndexInfo } from '../storage/catalog';
import { isIdPattern } from '../plan/hint';
import { checkFields, docField, flagField, textField } from './read-fields';

// `background` says how to build, not what; drivers still send it.
const allowed = ['v', 'key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'background'];

// What MongoDB too takes as the condition of a partial index.
const plainOperators: readonly Predicate['op'][] = ['eq', 'gt', 'gte', 'lt', 'lte', 'exists', 'type'];

/** Checks one wished index and brings it into the form that is stored; null for the one on `_id`. */
export function readIndexSpec(wish: Doc): Doc | null {
  checkFields(wish, 'createIndexes.indexes', allowed);
  const key = docField(wish, 'key');
  if (key === undefined || key.size === 0) throw new StoreError(67, 'An index needs a key');
  parsePattern(key, 'index');
  const name = textField(wish, 'name');
  const version = wish.get('v');
  if (isNumber(version) && toNumber(version) !== 2)
    throw new StoreError(67, 'Only index version 2 is supported');
  const partial = docField(wish, 'partialFilterExpression');
  const isSparse = flagField(wish, 'sparse', false);
  if (partial !== undefined) {
    if (!isPlainCondition(parseFilter(partial))) {
      throw new StoreError(
        67,
        'partialFilterExpression takes equality, ranges, $exists: true, $type and $and only',
      );
    }
    if (isSparse) throw new StoreError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  if (isIdPattern(key)) return null;
  return new Map<string, Value>([
    ['v', { t: 'int', v: 2 }],
    ['key', key],
    ['name', name],
    ...(flagField(wish, 'unique', false) ? [['unique', true] as const] : []),
    ...(isSparse ? [['sparse', true] as const] : []),
    ...(partial === undefined ? [] : [['partialFilterExpression', partial] as const]),
  ]);
}

/** The same index if it exists already; an error if its name or keys belong to another. */
export function existingIndex(collection: CollectionInfo, spec: Doc): IndexInfo | undefined {
  const byName = [...collection.indexes.values()].find((index) => index.name === spec.get('name'));
  if (byName !== undefined) {
    if (isEqual(byName.spec, spec)) return byName;
    throw new StoreError(
      86,
      `An existing index has the same name as the requested index but other keys or options: ${byName.name}`,
    );
  }
  const byKey = [...collection.indexes.values()].find((index) => isEqual(index.keyPattern, spec.get('key')));
  if (byKey === undefined) return undefined;
  throw new StoreError(85, `Index already exists with a different name or other options: ${byKey.name}`);
}

/** Finds indexes to drop by name, by list of names, by key pattern or all by '*'. */
export function indexesToDrop(collection: CollectionInfo, wish: Value | undefined): readonly IndexInfo[] {
  const all = [...collection.indexes.values()];
  if (wish === '*') return all;
  return (Array.isArray(wish) ? wish : [wish]).map((one) => {
    if (one === '_id_') throw new StoreError(72, 'cannot drop _id index');
    const found = all.find((index) => index.name === one || (isDoc(one) && isEqual(index.keyPattern, one)));
    if (found === undefined)
      throw new StoreError(27, `index not found: ${typeof one === 'string' ? one : 'by key'}`);
    return found;
  });
}

function isPlainCondition(filter: Filter): boolean {
  if (filter.kind === 'and') return filter.filters.every(isPlainCondition);
  return filter.kind === 'field' && plainOperators.includes(filter.predicate.op);
}
