import { findMatches } from '../plan/find-matches';
import { pause } from '../plan/scan-context';
import type { CollectionInfo } from '../storage/catalog';
import type { Transaction } from '../storage/writer';
import type { CommandDeps, Request } from './command';
import { scanContext } from './read-context';
import { textField } from './read-fields';
import type { Query } from './read-query';

export interface WritableRow {
  readonly collection: CollectionInfo;
  readonly rowId: number;
  readonly raw: Buffer;
}

const rowsAtOnce = 64;

/**
 * The rows a write is about, `limit` of them or all by 0. All are found before the first is handed out, so that no
 * change can bring a row up twice.
 */
export async function* rowsToWrite(
  deps: CommandDeps,
  request: Request,
  tx: Transaction,
  query: Query,
  limit: number,
): AsyncGenerator<WritableRow, void, undefined> {
  const collection = tx.catalog.get(`${request.db}.${textField(request.body, request.name)}`);
  if (collection === undefined) return;
  const context = scanContext(deps, request, collection, tx.sqlite);
  const window = { skip: 0, limit };
  const rowIds: number[] = [];
  for await (const { rowId } of findMatches(context, query.planFor(collection), query.filter, window)) {
    rowIds.push(rowId);
  }
  for (const [i, rowId] of rowIds.entries()) {
    if (i % rowsAtOnce === rowsAtOnce - 1) await pause(context, null);
    const [row] = tx.sqlite.all(`SELECT doc FROM c${collection.id} WHERE rid = ?`, [rowId]);
    const raw = row?.[0];
    if (!Buffer.isBuffer(raw)) throw new TypeError('A row found by an index is missing');
    yield { collection, rowId, raw };
  }
}
