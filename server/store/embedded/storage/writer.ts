import { StoreError } from '../errors/store-error';
import type { Catalog } from './catalog';
import { loadCatalog } from './catalog';
import type { Sqlite } from './sqlite';

export interface Transaction {
  readonly sqlite: Sqlite;
  readonly catalog: Catalog;
  /** To be called after changing the catalog in memory, so that undoing reads it afresh. */
  noteCatalogChange(): void;
  /** Runs one statement of a batch: all of it or nothing. */
  statement<T>(work: () => Promise<T>): Promise<T>;
}

export interface Writer {
  /** Runs one command's writes in one transaction, strictly one after another. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Resolves when everything queued so far is done. */
  settled(): Promise<void>;
}

export function createWriter(sqlite: Sqlite, catalog: Catalog, isDiskFull?: () => boolean): Writer {
  let last: Promise<unknown> = Promise.resolve();
  let isCatalogChanged = false;

  const undo = (sql: string): void => {
    // A full disk has undone the transaction already.
    if (sqlite.isInTransaction()) sqlite.exec(sql);
    if (isCatalogChanged) loadCatalog(sqlite, catalog);
  };
  const tx: Transaction = {
    sqlite,
    catalog,
    noteCatalogChange: () => {
      isCatalogChanged = true;
    },
    statement: async (work) => {
      sqlite.exec('SAVEPOINT statement');
      try {
        const result = await work();
        sqlite.exec('RELEASE statement');
        return result;
      } catch (error) {
        undo('ROLLBACK TO statement; RELEASE statement');
        throw error;
      }
    },
  };
  const transact = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    isCatalogChanged = false;
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      const before = isDiskFull ? changesSoFar(sqlite) : 0;
      const result = await work(tx);
      if (isDiskFull && changesSoFar(sqlite) !== before && isDiskFull())
        throw new StoreError(14031, 'The disk is full, as a fail point asks');
      sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      undo('ROLLBACK');
      throw error;
    }
  };
  return {
    run: (work) => {
      const done = last.then(() => transact(work));
      last = done.catch(() => undefined);
      return done;
    },
    settled: async () => {
      await last;
    },
  };
}

function changesSoFar(sqlite: Sqlite): number {
  return Number(sqlite.all('SELECT total_changes()', [])[0]?.[0]);
}
