import { decodeDocument } from '../bson/decode-document';
import { encodeDocument } from '../bson/encode-document';
import type { Doc, Encodable } from '../bson/value';
import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { Projection } from '../project/projection';
import { parseProjection, project } from '../project/projection';
import { ensureCollection } from '../storage/collections';
import { deleteRow, insertRow } from '../storage/rows';
import type { Transaction } from '../storage/writer';
import { parseUpdate } from '../update/parse-update';
import type { Update } from '../update/update';
import { upsertDocument } from '../update/upsert-document';
import { changeDocument } from './change-document';
import type { Command, Reply, Request } from './command';
import { docField, flagField, textField } from './read-fields';
import type { Query } from './read-query';
import { readQuery } from './read-query';
import { rowsToWrite } from './rows-to-write';

interface Wish {
  readonly query: Query;
  /** Null removes. */
  readonly change: Update | null;
  readonly isNewWanted: boolean;
  readonly isUpsert: boolean;
  readonly projection: Projection | null;
}

export const findAndModify: Command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'hint',
    'bypassDocumentValidation',
  ],
  run: (deps, request) => {
    const wish = readWish(request.body);
    return deps.store.writer.run(async (tx) => {
      for await (const row of rowsToWrite(deps, request, tx, wish.query, 1)) {
        const old = decodeDocument(row.raw);
        if (wish.change === null) {
          deleteRow(tx, row.collection, row.rowId, old);
          return answer(wish, 1, null, old);
        }
        const { doc } = changeDocument(tx, row, wish.change, wish.query.filter);
        return answer(wish, 1, true, wish.isNewWanted ? doc : old);
      }
      return wish.isUpsert ? insertWished(request, tx, wish) : answer(wish, 0, false, null);
    });
  },
};

function readWish(body: Doc): Wish {
  const isRemove = flagField(body, 'remove', false);
  if (isRemove === body.has('update'))
    throw new StoreError(9, 'Either an update or remove=true must be specified');
  const isNewWanted = flagField(body, 'new', false);
  const isUpsert = flagField(body, 'upsert', false);
  if (isRemove && (isNewWanted || isUpsert))
    throw new StoreError(9, 'remove goes with neither new nor upsert');
  return {
    query: readQuery(body, 'query'),
    change: isRemove ? null : parseUpdate(body.get('update')),
    isNewWanted,
    isUpsert,
    projection: parseProjection(docField(body, 'fields')),
  };
}

function insertWished(request: Request, tx: Transaction, wish: Wish): Reply {
  if (wish.change === null) throw new StoreError(9, 'remove goes with neither new nor upsert');
  const doc = upsertDocument(wish.change, wish.query.filter);
  insertRow(tx, ensureCollection(tx, request.db, textField(request.body, request.name)), doc);
  return answer(wish, 1, false, wish.isNewWanted ? doc : null, doc.get('_id'));
}

function answer(
  wish: Wish,
  n: number,
  updatedExisting: boolean | null,
  doc: Doc | null,
  upserted?: Encodable,
): Reply {
  const shown = doc === null || wish.projection === null ? doc : project(wish.projection, doc);
  return fields({
    lastErrorObject: fields({
      n,
      ...(updatedExisting === null ? {} : { updatedExisting }),
      ...(upserted === undefined ? {} : { upserted }),
    }),
    value: shown === null ? null : encodeDocument(shown),
    ok: 1,
  });
}
