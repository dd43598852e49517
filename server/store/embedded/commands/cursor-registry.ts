import { randomBytes } from 'node:crypto';
import { StoreError } from '../errors/store-error';
import type { ScanContext } from '../plan/scan-context';

/** A query in the middle of being read. */
export interface OpenQuery {
  readonly ns: string;
  readonly rows: AsyncGenerator<Buffer, void, undefined>;
  /** Moved forward by each getMore; null where nothing is scanned. */
  readonly context: ScanContext | null;
  /** Read already, but too large for the batch before. */
  leftover: Buffer | null;
  /** Documents still allowed by the limit. */
  remaining: number;
}

interface Entry {
  readonly query: OpenQuery;
  isBusy: boolean;
  usedAt: number;
}

const maxCursors = 1_000;
const maxIdleMs = 10 * 60_000;

export interface CursorRegistry {
  /** Keeps a query and gives its id. */
  keep(query: OpenQuery): bigint;
  /** Hands a query out to one getMore at a time; the caller gives it back. */
  take(id: bigint, ns: string): OpenQuery;
  giveBack(id: bigint): void;
  /** Ends a query; false if there is none. */
  kill(id: bigint): boolean;
  killIdle(): void;
}

/** Open cursors; `now` is a clock in milliseconds. */
export function createCursorRegistry(now: () => number): CursorRegistry {
  const entries = new Map<bigint, Entry>();
  const kill = (id: bigint): boolean => {
    const entry = entries.get(id);
    if (entry === undefined) return false;
    entries.delete(id);
    // The generator holds no resource of its own, so nothing has to wait for its end.
    if (!entry.isBusy) void entry.query.rows.return();
    return true;
  };
  return {
    keep: (query) => {
      if (entries.size >= maxCursors) throw new StoreError(2, `More than ${maxCursors} cursors are open`);
      const id = BigInt.asUintN(62, randomBytes(8).readBigUInt64BE()) + 1n;
      entries.set(id, { query, isBusy: false, usedAt: now() });
      return id;
    },
    take: (id, ns) => {
      const entry = entries.get(id);
      if (entry === undefined || entry.query.ns !== ns) throw new StoreError(43, `cursor id ${id} not found`);
      if (entry.isBusy) throw new StoreError(12051, `cursor id ${id} is already in use`);
      entry.isBusy = true;
      return entry.query;
    },
    giveBack: (id) => {
      const entry = entries.get(id);
      if (entry === undefined) return;
      entry.isBusy = false;
      entry.usedAt = now();
    },
    kill,
    killIdle: () => {
      const oldest = now() - maxIdleMs;
      for (const [id, entry] of entries) if (!entry.isBusy && entry.usedAt < oldest) kill(id);
    },
  };
}
