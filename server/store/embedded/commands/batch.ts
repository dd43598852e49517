import type { Encodable } from '../bson/value';
import { fields } from '../bson/value';
import type { CommandDeps, Reply } from './command';
import type { OpenQuery } from './cursor-registry';

const maxBatchBytes = 16 * 1024 * 1024;

/** Reads the next documents of a query; `isDone` if there are no more. */
export async function readBatch(
  query: OpenQuery,
  size: number,
): Promise<{ readonly docs: readonly Buffer[]; readonly isDone: boolean }> {
  const docs: Buffer[] = [];
  let bytes = 0;
  while (docs.length < size) {
    const next = await nextDocument(query);
    if (next === null) return { docs, isDone: true };
    if (docs.length > 0 && bytes + next.length > maxBatchBytes) {
      query.leftover = next;
      return { docs, isDone: false };
    }
    docs.push(next);
    bytes += next.length;
    query.remaining--;
    if (query.remaining <= 0) return { docs, isDone: true };
  }
  return { docs, isDone: false };
}

async function nextDocument(query: OpenQuery): Promise<Buffer | null> {
  if (query.leftover !== null) {
    const { leftover } = query;
    query.leftover = null;
    return leftover;
  }
  const next = await query.rows.next();
  return next.done === true ? null : next.value;
}

/** The reply to a first read; keeps the cursor open if there is more to come. */
export async function firstReply(
  deps: CommandDeps,
  query: OpenQuery,
  batchSize: number,
  isSingle: boolean,
): Promise<Reply> {
  const { docs, isDone } = await readBatch(query, batchSize);
  const isOver = isDone || isSingle;
  if (isOver) void query.rows.return();
  const id = isOver ? 0n : deps.cursors.keep(query);
  return cursorReply('firstBatch', query.ns, docs, id);
}

/** A complete answer in cursor form. */
export function wholeReply(ns: string, docs: readonly Encodable[]): Reply {
  return cursorReply('firstBatch', ns, docs, 0n);
}

export function cursorReply(
  batch: 'firstBatch' | 'nextBatch',
  ns: string,
  docs: readonly Encodable[],
  id: bigint,
): Reply {
  return fields({ cursor: fields({ [batch]: docs, id: { t: 'long', v: id }, ns }), ok: 1 });
}
