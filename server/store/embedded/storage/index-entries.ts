import type { Doc, Value } from '../bson/value';
import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { DocumentKey, DocumentKeys } from '../keys/document-keys';
import { documentKeys } from '../keys/document-keys';
import { matches } from '../match/matches';
import type { CollectionInfo, IndexInfo } from './catalog';
import type { Sqlite } from './sqlite';

const noKeys: DocumentKeys = { keys: [], multikey: [] };

/** The keys an index holds for a document; none where it is sparse or partial and passes the document by. */
export function entriesOf(index: IndexInfo, doc: Doc): DocumentKeys {
  if (index.partial !== null && !matches(index.partial, doc)) return noKeys;
  const found = documentKeys(index.pattern, doc);
  if (!index.isSparse) return found;
  return { ...found, keys: found.keys.filter((key) => key.values.some((value) => value !== undefined)) };
}

/** Throws E11000 if another document holds one of the keys. */
export function checkUnique(
  sqlite: Sqlite,
  collection: CollectionInfo,
  index: IndexInfo,
  keys: readonly DocumentKey[],
  ownRowId: number | null,
): void {
  if (!index.isUnique) return;
  for (const key of keys) {
    const [row] = sqlite.all(`SELECT rid FROM i${index.id} WHERE key = ?`, [key.bytes]);
    if (row !== undefined && row[0] !== ownRowId) {
      throw duplicateKey(collection.ns, index.name, index.keyPattern, key.values);
    }
  }
}

export function duplicateKey(
  ns: string,
  indexName: string,
  keyPattern: Doc,
  values: readonly (Value | undefined)[],
): StoreError {
  const paths = [...keyPattern.keys()];
  const keyValue = Object.fromEntries(paths.map((path, i) => [path, values[i] ?? null]));
  // The message names the fields only: what people wrote belongs in keyValue, not in a log.
  const message = `E11000 duplicate key error collection: ${ns} index: ${indexName} dup key: { ${paths.join(', ')} }`;
  return new StoreError(11000, message, { keyPattern, keyValue: fields(keyValue) });
}

export function addEntries(
  sqlite: Sqlite,
  index: IndexInfo,
  keys: readonly DocumentKey[],
  rowId: number,
): void {
  for (const key of keys) sqlite.run(`INSERT INTO i${index.id} (key, rid) VALUES (?, ?)`, [key.bytes, rowId]);
}

export function removeEntries(
  sqlite: Sqlite,
  index: IndexInfo,
  keys: readonly DocumentKey[],
  rowId: number,
): void {
  for (const key of keys)
    sqlite.run(`DELETE FROM i${index.id} WHERE key = ? AND rid = ?`, [key.bytes, rowId]);
}
