import Database from 'libsql';
import { StoreError } from '../errors/store-error';

export type SqlValue = string | number | Buffer;
export type Row = readonly unknown[];

export interface Sqlite {
  /** Runs statements without parameters or results. */
  exec(sql: string): void;
  /** Runs one write; gives the row id of an insert. */
  run(sql: string, parameters: readonly SqlValue[]): { readonly changes: number; readonly rowId: number };
  /** All rows, each a list of columns; blobs are Buffers. */
  all(sql: string, parameters: readonly SqlValue[]): readonly Row[];
  isInTransaction(): boolean;
  /** Forgets prepared statements, needed after tables were dropped. */
  forget(): void;
  close(): void;
}

/** Opens one connection. The only file that touches libsql, because two of its calls are traps. */
export function openSqlite(file: string): Sqlite {
  const database = new Database(file);
  const prepared = new Map<string, Database.Statement>();
  // Never get(): a lone Buffer as its argument aborts the process, and after all() it keeps the old parameters.
  const statement = (sql: string, isReader: boolean): Database.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = database.prepare(sql);
    if (isReader) fresh.raw(true);
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    exec: (sql) => translated(() => void database.exec(sql)),
    run: (sql, parameters) =>
      translated(() => {
        const { changes, lastInsertRowid } = statement(sql, false).run([...parameters]);
        return { changes, rowId: Number(lastInsertRowid) };
      }),
    all: (sql, parameters) =>
      translated(() =>
        statement(sql, true)
          .all([...parameters])
          .map(toRow),
      ),
    isInTransaction: () => database.inTransaction,
    forget: () => prepared.clear(),
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}

function toRow(row: unknown): Row {
  if (!Array.isArray(row)) throw new TypeError('A raw row is not a list');
  return row.map((column: unknown) => (column instanceof ArrayBuffer ? Buffer.from(column) : column));
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new StoreError(mongoCode(error.code), `The data file refused the operation: ${error.code}`);
  }
}

// What quotas and limits of file size answer is a failed write, and a log without room for its index is a failed size.
const noRoom = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE']);

function mongoCode(sqliteCode: string): 1 | 39 | 14031 {
  if (noRoom.has(sqliteCode)) return 14031;
  return sqliteCode.startsWith('SQLITE_IOERR') ? 39 : 1;
}
