import { encodeDocument } from '../bson/encode-document';
import type { Doc } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { CollectionInfo, IndexInfo } from './catalog';
import { formatFlags, toIndexInfo } from './catalog';
import type { Transaction } from './writer';

/** The collection, made if it does not exist. */
export function ensureCollection(tx: Transaction, db: string, name: string): CollectionInfo {
  const ns = `${db}.${name}`;
  const known = tx.catalog.get(ns);
  if (known !== undefined) return known;
  checkName(db, name);
  const { rowId: id } = tx.sqlite.run('INSERT INTO collections (db, name) VALUES (?, ?)', [db, name]);
  tx.sqlite.exec(
    `CREATE TABLE c${id} (rid INTEGER PRIMARY KEY, idkey BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`,
  );
  const collection = { id, db, name, ns, indexes: new Map<string, IndexInfo>() };
  tx.catalog.set(ns, collection);
  tx.noteCatalogChange();
  return collection;
}

export function dropCollection(tx: Transaction, collection: CollectionInfo): void {
  for (const index of [...collection.indexes.values()]) dropIndex(tx, collection, index);
  tx.sqlite.forget();
  tx.sqlite.exec(`DROP TABLE c${collection.id}`);
  tx.sqlite.run('DELETE FROM collections WHERE id = ?', [collection.id]);
  tx.catalog.delete(collection.ns);
  tx.noteCatalogChange();
}

/** Makes the empty key table of an index; the index is not yet known to the planner. */
export function createIndexTable(tx: Transaction, collection: CollectionInfo, spec: Doc): IndexInfo {
  const flags = toIndexInfo(0, spec, []).pattern.map(() => false);
  const sql = 'INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, ?)';
  const { rowId: id } = tx.sqlite.run(sql, [collection.id, encodeDocument(spec), formatFlags(flags)]);
  const index = toIndexInfo(id, spec, flags);
  const primary = index.isUnique ? 'key' : 'key, rid';
  tx.sqlite.exec(
    `CREATE TABLE i${id} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
  );
  return index;
}

export function dropIndex(tx: Transaction, collection: CollectionInfo, index: IndexInfo): void {
  tx.sqlite.forget();
  tx.sqlite.exec(`DROP TABLE i${index.id}`);
  tx.sqlite.run('DELETE FROM indexes WHERE id = ?', [index.id]);
  collection.indexes.delete(index.name);
  tx.noteCatalogChange();
}

function checkName(db: string, name: string): void {
  const isGoodDb = /^[^/\\. "$*<>:|?\0]{1,63}$/.test(db);
  const isGoodName = name !== '' && !name.startsWith('system.') && !/[$\0]/.test(name) && name.length < 200;
  if (!isGoodDb || !isGoodName) throw new StoreError(73, `Invalid namespace specified '${db}.${name}'`);
}
