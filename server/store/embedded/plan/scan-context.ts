import { StoreError } from '../errors/store-error';
import type { CollectionInfo } from '../storage/catalog';
import type { Sqlite } from '../storage/sqlite';

export interface ScanStats {
  keys: number;
  docs: number;
}

/** What a running read needs; the deadline moves with each getMore. */
export interface ScanContext {
  readonly sqlite: Sqlite;
  readonly collection: CollectionInfo;
  readonly stats: ScanStats;
  /** Milliseconds of the process clock after which the command is ended. */
  deadline: number;
  /** Is the index, or the collection itself for null, still the same? */
  isCurrent(indexId: number | null): boolean;
  /** Called once when more documents were read than a query should need. */
  noteLongScan(path: string): void;
}

export interface FoundRow {
  readonly rowId: number;
  readonly raw: Buffer;
}

const longScan = 5_000;

/** To be called for each document read. */
export function countDocument(context: ScanContext, path: string): void {
  context.stats.docs++;
  if (context.stats.docs === longScan + 1) context.noteLongScan(path);
}

/** Lets other clients have their turn. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Lets other clients have their turn, then checks the time and that what is read still exists. */
export async function pause(context: ScanContext, indexId: number | null): Promise<void> {
  await breathe();
  checkDeadline(context);
  if (!context.isCurrent(indexId)) throw new StoreError(175, 'What was being read has been dropped');
}

export function checkDeadline(context: Pick<ScanContext, 'deadline'>): void {
  if (performance.now() > context.deadline) throw new StoreError(50, 'operation exceeded time limit');
}
