import type { Decimal128 } from 'bson';

/** One BSON value that is not a string, boolean, null, document or array; its number type is kept. */
export type Scalar =
  | { readonly t: 'int'; readonly v: number }
  | { readonly t: 'double'; readonly v: number }
  | { readonly t: 'long'; readonly v: bigint }
  | { readonly t: 'decimal'; readonly v: Decimal128 }
  | { readonly t: 'date'; readonly v: bigint }
  | { readonly t: 'timestamp'; readonly v: bigint }
  | { readonly t: 'objectId'; readonly v: Buffer }
  | { readonly t: 'binary'; readonly sub: number; readonly v: Buffer }
  | { readonly t: 'regex'; readonly source: string; readonly flags: string }
  | { readonly t: 'minKey' }
  | { readonly t: 'maxKey' };

export type NumberValue = Extract<Scalar, { t: 'int' | 'double' | 'long' | 'decimal' }>;

// A Map keeps field order even for keys like "1" and has no prototype to trip over.
export type Doc = Map<string, Value>;
export type Value = null | boolean | string | Scalar | Doc | Value[];

/** What the encoder takes: values, plain numbers for replies, and ready-made BSON documents as Buffers. */
export type Encodable = Value | number | Buffer | readonly Encodable[] | ReadonlyMap<string, Encodable>;

/** Builds a reply document in the order written. */
export function fields(record: Readonly<Record<string, Encodable>>): ReadonlyMap<string, Encodable> {
  return new Map(Object.entries(record));
}

export function isDoc(value: Value | undefined): value is Doc {
  return value instanceof Map;
}

export function isScalar(value: Value | undefined): value is Scalar {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

export function isNumber(value: Value | undefined): value is NumberValue {
  return (
    isScalar(value) &&
    (value.t === 'int' || value.t === 'double' || value.t === 'long' || value.t === 'decimal')
  );
}

export function isRegex(value: Value | undefined): value is Extract<Scalar, { t: 'regex' }> {
  return isScalar(value) && value.t === 'regex';
}

/** The plain JavaScript number, exact only where the value allows it. */
export function toNumber(value: NumberValue): number {
  return value.t === 'decimal' ? Number(value.v.toString()) : Number(value.v);
}
