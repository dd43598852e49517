import { encodeDocument } from '../bson/encode-document';
import type { Doc, Value } from '../bson/value';
import { isRegex } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { DocumentKeys } from '../keys/document-keys';
import { encodeKey } from '../keys/encode-key';
import type { CollectionInfo, IndexInfo } from './catalog';
import { formatFlags } from './catalog';
import { addEntries, checkUnique, duplicateKey, entriesOf, removeEntries } from './index-entries';
import type { Transaction } from './writer';

export const maxDocumentBytes = 16 * 1024 * 1024;

const idPattern: Doc = new Map([['_id', { t: 'int', v: 1 }]]);

/** Stores a document that has an `_id`; unique keys are checked before anything is written. */
export function insertRow(
  tx: Transaction,
  collection: CollectionInfo,
  doc: Doc,
  raw = encodeDocument(doc),
): void {
  checkSize(raw);
  const id = checkedId(doc);
  const idKey = encodeKey(id);
  const taken = tx.sqlite.all(`SELECT rid FROM c${collection.id} WHERE idkey = ?`, [idKey]);
  if (taken.length > 0) throw duplicateKey(collection.ns, '_id_', idPattern, [id]);
  const entries = [...collection.indexes.values()].map((index) => ({ index, found: entriesOf(index, doc) }));
  for (const { index, found } of entries) checkUnique(tx.sqlite, collection, index, found.keys, null);
  const { rowId } = tx.sqlite.run(`INSERT INTO c${collection.id} (idkey, doc) VALUES (?, ?)`, [idKey, raw]);
  for (const { index, found } of entries) {
    addEntries(tx.sqlite, index, found.keys, rowId);
    noteMultikey(tx, index, found);
  }
}

/** Puts a changed document in the place of the old one; its `_id` is the same. */
export function replaceRow(
  tx: Transaction,
  collection: CollectionInfo,
  rowId: number,
  old: Doc,
  fresh: Doc,
  raw: Buffer,
): void {
  checkSize(raw);
  const changes = [...collection.indexes.values()].map((index) => difference(index, old, fresh));
  for (const { index, added } of changes) checkUnique(tx.sqlite, collection, index, added, rowId);
  tx.sqlite.run(`UPDATE c${collection.id} SET doc = ? WHERE rid = ?`, [raw, rowId]);
  for (const { index, added, removed, found } of changes) {
    removeEntries(tx.sqlite, index, removed, rowId);
    addEntries(tx.sqlite, index, added, rowId);
    noteMultikey(tx, index, found);
  }
}

export function deleteRow(tx: Transaction, collection: CollectionInfo, rowId: number, doc: Doc): void {
  for (const index of collection.indexes.values()) {
    removeEntries(tx.sqlite, index, entriesOf(index, doc).keys, rowId);
  }
  tx.sqlite.run(`DELETE FROM c${collection.id} WHERE rid = ?`, [rowId]);
}

/** Remembers that an array lies on an indexed path; the planner must then be more careful. */
export function noteMultikey(tx: Transaction, index: IndexInfo, { multikey }: DocumentKeys): void {
  if (!multikey.some((flag, i) => flag && index.multikey[i] !== true)) return;
  index.multikey = index.pattern.map((_field, i) => index.multikey[i] === true || multikey[i] === true);
  tx.sqlite.run('UPDATE indexes SET multikey = ? WHERE id = ?', [formatFlags(index.multikey), index.id]);
  tx.noteCatalogChange();
}

function difference(index: IndexInfo, old: Doc, fresh: Doc) {
  const before = entriesOf(index, old);
  const after = entriesOf(index, fresh);
  const isIn = (keys: DocumentKeys, bytes: Buffer) => keys.keys.some((key) => key.bytes.equals(bytes));
  return {
    index,
    found: after,
    added: after.keys.filter((key) => !isIn(before, key.bytes)),
    removed: before.keys.filter((key) => !isIn(after, key.bytes)),
  };
}

function checkSize(raw: Buffer): void {
  if (raw.length <= maxDocumentBytes) return;
  throw new StoreError(10334, `Document of ${raw.length} bytes is larger than ${maxDocumentBytes}`);
}

function checkedId(doc: Doc): Value {
  const id = doc.get('_id');
  if (id === undefined) throw new StoreError(53, 'The document has no _id');
  if (Array.isArray(id) || isRegex(id))
    throw new StoreError(53, "The '_id' value cannot be an array or a regex");
  return id;
}
