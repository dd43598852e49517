import type { SchemaTypes } from 'mongoose';

type FieldType =
  | typeof String
  | typeof Number
  | typeof Boolean
  | typeof Date
  | typeof SchemaTypes.Mixed
  | readonly [typeof String];

/** Names every field of a row, so that one forgotten is a compiler's error and not one at run time. */
export type Fields<Row> = { readonly [Name in keyof Row]-?: FieldType };

export interface StoreIndex {
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly unique?: true;
  /** Only rows with these values are in the index; a query must name them to use it. */
  readonly partial?: Readonly<Record<string, string | boolean>>;
}

/** A collection: its name, its rows' fields, its indexes. */
export interface StoreCollection<Row> {
  readonly name: string;
  readonly fields: Fields<Row>;
  readonly indexes: readonly StoreIndex[];
}

/** As MongoDB would name it, so that an index made elsewhere is known again; partial ones bear their condition. */
export function indexName({ keys, partial = {} }: StoreIndex): string {
  const conditions = Object.entries(partial).map(([field, value]) => `_if_${field}_${String(value)}`);
  const parts = Object.entries(keys).map(([field, direction]) => `${field}_${String(direction)}`);
  return parts.join('_') + conditions.join('');
}
