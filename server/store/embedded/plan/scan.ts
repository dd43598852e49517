import type { AccessPath, Interval } from './access-path';
import type { FoundRow, ScanContext } from './scan-context';
import { countDocument, pause } from './scan-context';

const maxChunkRows = 512;
const maxChunkBytes = 4 * 1024 * 1024;

type IndexPath = Extract<AccessPath, { kind: 'index' }>;

/** Reads the documents of a path in its order, in chunks, each once; `wanted` sizes the first chunk. */
export async function* scan(
  context: ScanContext,
  path: AccessPath,
  wanted: number,
): AsyncGenerator<FoundRow, void, undefined> {
  switch (path.kind) {
    case 'collection':
      return yield* scanCollection(context, path.isBackward, wanted);
    case 'index': {
      const isMultikey = path.index?.multikey.includes(true) === true;
      const rows = scanIntervals(context, path, wanted);
      return yield* isMultikey ? distinct(rows) : rows;
    }
    case 'either':
      return yield* distinct(scanBranches(context, path.branches, wanted));
  }
}

async function* scanBranches(context: ScanContext, branches: readonly AccessPath[], wanted: number) {
  for (const branch of branches) yield* scan(context, branch, wanted);
}

async function* distinct(rows: AsyncIterable<FoundRow>) {
  const seen = new Set<number>();
  for await (const row of rows) {
    if (seen.has(row.rowId)) continue;
    seen.add(row.rowId);
    yield row;
  }
}

async function* scanCollection(context: ScanContext, isBackward: boolean, wanted: number) {
  const table = `c${context.collection.id}`;
  const [compare, order] = isBackward ? ['<', 'DESC'] : ['>', 'ASC'];
  const sql = `SELECT rid, doc FROM ${table} WHERE rid ${compare} ? ORDER BY rid ${order} LIMIT ?`;
  let last = isBackward ? Number.MAX_SAFE_INTEGER : 0;
  for (let size = firstSize(wanted); ;) {
    const rows = context.sqlite.all(sql, [last, size]).map(([rid, doc]) => toFound(rid, doc));
    for (const row of rows) {
      countDocument(context, 'COLLSCAN');
      yield row;
      last = row.rowId;
    }
    if (rows.length < size) return;
    size = nextSize(size, rows);
    await pause(context, null);
  }
}

async function* scanIntervals(context: ScanContext, path: IndexPath, wanted: number) {
  let sinceLastPause = 0;
  for (const interval of path.intervals) {
    yield* scanInterval(context, path, interval, wanted);
    if (++sinceLastPause % 64 === 0) await pause(context, path.index?.id ?? null);
  }
}

async function* scanInterval(
  context: ScanContext,
  path: IndexPath,
  { lower, upper }: Interval,
  wanted: number,
) {
  const name = path.index?.name ?? '_id_';
  const query = intervalSql(context.collection.id, path.index?.id ?? null, path.isBackward);
  let rows = context.sqlite.all(query.first, [lower, upper, firstSize(wanted)]).map(toKeyed);
  for (let size = firstSize(wanted); ;) {
    for (const row of rows) {
      context.stats.keys++;
      countDocument(context, name);
      yield row;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    size = nextSize(size, rows);
    await pause(context, path.index?.id ?? null);
    const edges = path.isBackward ? [lower, last.key] : [last.key, upper];
    rows = context.sqlite.all(query.next, [...edges, last.key, last.rowId, size]).map(toKeyed);
  }
}

function intervalSql(collectionId: number, indexId: number | null, isBackward: boolean) {
  const [compare, order] = isBackward ? ['<', 'DESC'] : ['>', 'ASC'];
  // The row last read bounds the next chunk from one side, so that side must let it in.
  const upper = isBackward ? '<=' : '<';
  if (indexId === null) {
    const select = `SELECT idkey, rid, doc FROM c${collectionId} WHERE idkey >= ? AND idkey`;
    const end = `ORDER BY idkey ${order} LIMIT ?`;
    return {
      first: `${select} < ? ${end}`,
      next: `${select} ${upper} ? AND (idkey, rid) ${compare} (?, ?) ${end}`,
    };
  }
  const select = `SELECT i.key, i.rid, c.doc FROM i${indexId} i CROSS JOIN c${collectionId} c ON c.rid = i.rid
    WHERE i.key >= ? AND i.key`;
  const end = `ORDER BY i.key ${order}, i.rid ${order} LIMIT ?`;
  return {
    first: `${select} < ? ${end}`,
    next: `${select} ${upper} ? AND (i.key, i.rid) ${compare} (?, ?) ${end}`,
  };
}

function firstSize(wanted: number): number {
  return wanted > 0 && wanted < 16 ? wanted : 16;
}

// Chunks grow while documents are small, and never hold more than a few megabytes.
function nextSize(size: number, rows: readonly FoundRow[]): number {
  const bytes = rows.reduce((sum, row) => sum + row.raw.length, 1);
  const fitting = Math.floor((maxChunkBytes * rows.length) / bytes);
  return Math.max(1, Math.min(size * 4, maxChunkRows, fitting));
}

function toFound(rid: unknown, doc: unknown): FoundRow {
  if (typeof rid !== 'number' || !Buffer.isBuffer(doc)) throw new TypeError('A stored row is malformed');
  return { rowId: rid, raw: doc };
}

function toKeyed([key, rid, doc]: readonly unknown[]): FoundRow & { readonly key: Buffer } {
  if (!Buffer.isBuffer(key)) throw new TypeError('A stored key is malformed');
  return { ...toFound(rid, doc), key };
}
