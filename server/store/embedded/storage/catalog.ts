import { decodeDocument } from '../bson/decode-document';
import type { Doc } from '../bson/value';
import type { Filter } from '../match/filter';
import { parseFilter } from '../match/parse-filter';
import type { IndexField } from '../keys/index-pattern';
import { parsePattern } from '../keys/index-pattern';
import type { Sqlite } from './sqlite';

export interface IndexInfo {
  readonly id: number;
  readonly name: string;
  /** The specification as listIndexes answers it. */
  readonly spec: Doc;
  readonly keyPattern: Doc;
  readonly pattern: readonly IndexField[];
  readonly isUnique: boolean;
  readonly isSparse: boolean;
  readonly partial: Filter | null;
  /** Fields that held an array in some document; grows only. */
  multikey: readonly boolean[];
}

export interface CollectionInfo {
  readonly id: number;
  readonly db: string;
  readonly name: string;
  readonly ns: string;
  readonly indexes: Map<string, IndexInfo>;
}

/** What exists, in memory; keyed by namespace. Changed by the writer only. */
export type Catalog = Map<string, CollectionInfo>;

/** Creates the catalog's tables in a new file. */
export function prepareCatalog(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL,
      name TEXT NOT NULL, UNIQUE (db, name));
    CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL,
      spec BLOB NOT NULL, multikey TEXT NOT NULL);
  `);
}

/** Reads the catalog afresh into `catalog`, also after a write was undone. */
export function loadCatalog(sqlite: Sqlite, catalog: Catalog): void {
  catalog.clear();
  const byId = new Map<number, CollectionInfo>();
  for (const [id, db, name] of sqlite.all('SELECT id, db, name FROM collections ORDER BY id', [])) {
    const info = { id: Number(id), db: String(db), name: String(name), ns: `${String(db)}.${String(name)}` };
    const collection = { ...info, indexes: new Map<string, IndexInfo>() };
    byId.set(collection.id, collection);
    catalog.set(collection.ns, collection);
  }
  const rows = sqlite.all('SELECT id, collection, spec, multikey FROM indexes ORDER BY id', []);
  for (const [id, collection, spec, multikey] of rows) {
    if (!Buffer.isBuffer(spec)) throw new TypeError('An index has no specification');
    const index = toIndexInfo(Number(id), decodeDocument(spec), parseFlags(String(multikey)));
    byId.get(Number(collection))?.indexes.set(index.name, index);
  }
}

/** Reads a validated index specification. */
export function toIndexInfo(id: number, spec: Doc, multikey: readonly boolean[]): IndexInfo {
  const key = spec.get('key');
  const name = spec.get('name');
  const partial = spec.get('partialFilterExpression');
  if (!(key instanceof Map) || typeof name !== 'string') throw new TypeError('Malformed index specification');
  return {
    id,
    name,
    spec,
    keyPattern: key,
    pattern: parsePattern(key, 'index'),
    isUnique: spec.get('unique') === true,
    isSparse: spec.get('sparse') === true,
    partial: partial instanceof Map ? parseFilter(partial) : null,
    multikey,
  };
}

export function formatFlags(flags: readonly boolean[]): string {
  return flags.map((flag) => (flag ? '1' : '0')).join('');
}

function parseFlags(text: string): readonly boolean[] {
  return [...text].map((flag) => flag === '1');
}
