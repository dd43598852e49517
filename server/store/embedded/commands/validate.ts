import { decodeDocument } from '../bson/decode-document';
import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { encodeKey } from '../keys/encode-key';
import { breathe } from '../plan/scan-context';
import type { CollectionInfo } from '../storage/catalog';
import { entriesOf } from '../storage/index-entries';
import type { Sqlite } from '../storage/sqlite';
import type { Command } from './command';
import { textField } from './read-fields';

const chunkRows = 500;

/** Compares every index with the documents; between two writes, so that nothing moves meanwhile. */
export const validate: Command = {
  fields: ['full'],
  run: (deps, request) => {
    const ns = `${request.db}.${textField(request.body, 'validate')}`;
    return deps.store.writer.run(async (tx) => {
      const collection = tx.catalog.get(ns);
      if (collection === undefined)
        throw new StoreError(26, `Collection '${ns}' does not exist to validate.`);
      const { records, expected, errors } = await compareDocuments(tx.sqlite, collection);
      const keysPerIndex: Record<string, number> = { _id_: records };
      for (const index of collection.indexes.values()) {
        const stored = Number(tx.sqlite.all(`SELECT count(*) FROM i${index.id}`, [])[0]?.[0]);
        keysPerIndex[index.name] = stored;
        const wanted = expected.get(index.name) ?? 0;
        if (stored !== wanted) errors.push(`index '${index.name}' holds ${stored} keys instead of ${wanted}`);
      }
      return fields({
        ns,
        nrecords: records,
        nIndexes: collection.indexes.size + 1,
        keysPerIndex: fields(keysPerIndex),
        valid: errors.length === 0,
        warnings: [],
        errors,
        ok: 1,
      });
    });
  },
};

async function compareDocuments(sqlite: Sqlite, collection: CollectionInfo) {
  const errors: string[] = [];
  const expected = new Map<string, number>();
  const sql = `SELECT rid, idkey, doc FROM c${collection.id} WHERE rid > ? ORDER BY rid LIMIT ${chunkRows}`;
  let records = 0;
  for (let last = 0; ;) {
    const rows = sqlite.all(sql, [last]);
    for (const [rid, idKey, raw] of rows) {
      if (!Buffer.isBuffer(raw) || !Buffer.isBuffer(idKey)) throw new TypeError('A stored row is malformed');
      last = Number(rid);
      records++;
      const doc = decodeDocument(raw);
      if (!encodeKey(doc.get('_id')).equals(idKey)) errors.push(`index '_id_' is wrong for record ${last}`);
      for (const index of collection.indexes.values()) {
        const { keys } = entriesOf(index, doc);
        expected.set(index.name, (expected.get(index.name) ?? 0) + keys.length);
        const find = `SELECT 1 FROM i${index.id} WHERE key = ? AND rid = ?`;
        const missing = keys.filter((key) => sqlite.all(find, [key.bytes, last]).length === 0);
        if (missing.length > 0)
          errors.push(`index '${index.name}' misses ${missing.length} keys of record ${last}`);
      }
    }
    if (rows.length < chunkRows) return { records, expected, errors };
    await breathe();
  }
}
