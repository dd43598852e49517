import { decodeDocument } from '../bson/decode-document';
import type { Doc } from '../bson/value';
import { breathe } from '../plan/scan-context';
import type { CollectionInfo } from './catalog';
import { createIndexTable } from './collections';
import { addEntries, checkUnique, entriesOf } from './index-entries';
import { noteMultikey } from './rows';
import type { Transaction } from './writer';

const chunkRows = 500;

/** Makes an index and fills it from what is stored; readers learn of it when it is complete. */
export async function buildIndex(tx: Transaction, collection: CollectionInfo, spec: Doc): Promise<void> {
  const index = createIndexTable(tx, collection, spec);
  const sql = `SELECT rid, doc FROM c${collection.id} WHERE rid > ? ORDER BY rid LIMIT ${chunkRows}`;
  for (let last = 0; ;) {
    const rows = tx.sqlite.all(sql, [last]);
    for (const [rid, raw] of rows) {
      if (!Buffer.isBuffer(raw)) throw new TypeError('A stored row is malformed');
      last = Number(rid);
      const found = entriesOf(index, decodeDocument(raw));
      checkUnique(tx.sqlite, collection, index, found.keys, last);
      addEntries(tx.sqlite, index, found.keys, last);
      noteMultikey(tx, index, found);
    }
    if (rows.length < chunkRows) break;
    await breathe();
  }
  collection.indexes.set(index.name, index);
  tx.noteCatalogChange();
}
