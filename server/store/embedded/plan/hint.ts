import type { Doc, Value } from '../bson/value';
import { isDoc, isNumber, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { isEqual } from '../keys/compare-values';
import type { CollectionInfo } from '../storage/catalog';

export type Hint =
  | { readonly kind: 'index'; readonly name: string }
  | { readonly kind: 'natural'; readonly isBackward: boolean };

/** Reads a hint, given by name or by key pattern. */
export function parseHint(value: Value | undefined, collection: CollectionInfo | undefined): Hint | null {
  if (value === undefined || (isDoc(value) && value.size === 0)) return null;
  if (typeof value === 'string') return { kind: 'index', name: value };
  if (!isDoc(value)) throw new StoreError(9, 'Hint must be a string or an object');
  const natural = value.get('$natural');
  if (isNumber(natural)) return { kind: 'natural', isBackward: toNumber(natural) < 0 };
  if (collection === undefined) return null;
  return { kind: 'index', name: nameOf(value, collection) };
}

function nameOf(keyPattern: Doc, collection: CollectionInfo): string {
  if (isIdPattern(keyPattern)) return '_id_';
  const index = [...collection.indexes.values()].find((info) => isEqual(info.keyPattern, keyPattern));
  if (index === undefined) throw new StoreError(2, 'hint provided does not correspond to an existing index');
  return index.name;
}

export function isIdPattern(keyPattern: Doc): boolean {
  const order = keyPattern.get('_id');
  return keyPattern.size === 1 && isNumber(order) && toNumber(order) === 1;
}
