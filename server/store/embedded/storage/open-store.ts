import { join } from 'node:path';
import { StoreError } from '../errors/store-error';
import type { Catalog } from './catalog';
import { loadCatalog, prepareCatalog } from './catalog';
import type { Sqlite } from './sqlite';
import { openSqlite } from './sqlite';
import type { Writer } from './writer';
import { createWriter } from './writer';

export interface Store {
  readonly catalog: Catalog;
  readonly writer: Writer;
  /** Sees committed writes only; never used for writing. */
  readonly reader: Sqlite;
  /** Finishes the running command, folds the log into the data file and closes. */
  close(): Promise<void>;
}

/**
 * Opens the data file in a folder; `synchronous` FULL survives power loss, NORMAL only a crash of the process. `isDiskFull` is
 * for tests: whether what is about to be kept finds a full disk.
 */
export function openStore(folder: string, synchronous: 'FULL' | 'NORMAL', isDiskFull?: () => boolean): Store {
  const file = join(folder, 'store.sqlite');
  const sqlite = openSqlite(file);
  sqlite.all('PRAGMA journal_mode = WAL', []);
  sqlite.exec(`PRAGMA synchronous = ${synchronous}; PRAGMA cache_size = -32768`);
  prepareCatalog(sqlite);
  const catalog: Catalog = new Map();
  loadCatalog(sqlite, catalog);
  const reader = openSqlite(file);
  reader.exec('PRAGMA query_only = 1; PRAGMA cache_size = -32768');
  const writer = createWriter(sqlite, catalog, isDiskFull);
  return {
    catalog,
    writer,
    reader,
    close: async () => {
      await writer.settled();
      reader.close();
      foldLog(sqlite);
      sqlite.close();
    },
  };
}

/** On a full disk the log stays as it is: the next start reads it. */
function foldLog(sqlite: Sqlite): void {
  try {
    sqlite.all('PRAGMA wal_checkpoint(TRUNCATE)', []);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}
