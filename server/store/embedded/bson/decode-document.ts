import { Decimal128 } from 'bson';
import { StoreError } from '../errors/store-error';
import type { Doc, Value } from './value';

const maxDepth = 100;

export interface Element {
  readonly key: string;
  readonly type: number;
  readonly start: number;
}

/** Decodes one BSON document without promoting any number type; refuses malformed or unknown input. */
export function decodeDocument(bytes: Buffer): Doc {
  try {
    return readDocument(bytes, 0, 1).doc;
  } catch (error) {
    if (error instanceof RangeError) throw new StoreError(22, 'Malformed BSON: a length reaches outside');
    throw error;
  }
}

/** Reads the type and name of the element at `offset`, or undefined at the end of the document. */
export function readElement(bytes: Buffer, offset: number): Element | undefined {
  const type = bytes.readUInt8(offset);
  if (type === 0) return undefined;
  const end = bytes.indexOf(0, offset + 1);
  if (end < 0) throw new StoreError(22, 'Malformed BSON: a field name has no end');
  return { key: bytes.toString('utf8', offset + 1, end), type, start: end + 1 };
}

export function readValue(
  bytes: Buffer,
  element: Element,
  depth: number,
): { readonly value: Value; readonly end: number } {
  const at = element.start;
  switch (element.type) {
    case 0x01:
      return { value: { t: 'double', v: bytes.readDoubleLE(at) }, end: at + 8 };
    case 0x02: {
      const end = at + 4 + bytes.readInt32LE(at);
      if (end > bytes.length || end < at + 5) throw new RangeError('string');
      return { value: bytes.toString('utf8', at + 4, end - 1), end };
    }
    case 0x03: {
      const inner = readDocument(bytes, at, depth + 1);
      return { value: inner.doc, end: inner.end };
    }
    case 0x04: {
      const inner = readDocument(bytes, at, depth + 1);
      return { value: [...inner.doc.values()], end: inner.end };
    }
    case 0x05: {
      const end = at + 5 + bytes.readInt32LE(at);
      if (end > bytes.length || end < at + 5) throw new RangeError('binary');
      return { value: { t: 'binary', sub: bytes.readUInt8(at + 4), v: bytes.subarray(at + 5, end) }, end };
    }
    case 0x07:
      if (at + 12 > bytes.length) throw new RangeError('objectId');
      return { value: { t: 'objectId', v: bytes.subarray(at, at + 12) }, end: at + 12 };
    case 0x08:
      return { value: bytes.readUInt8(at) !== 0, end: at + 1 };
    case 0x09:
      return { value: { t: 'date', v: bytes.readBigInt64LE(at) }, end: at + 8 };
    case 0x0a:
      return { value: null, end: at };
    case 0x0b: {
      const sourceEnd = bytes.indexOf(0, at);
      const flagsEnd = bytes.indexOf(0, sourceEnd + 1);
      if (sourceEnd < 0 || flagsEnd < 0) throw new RangeError('regex');
      const source = bytes.toString('utf8', at, sourceEnd);
      return {
        value: { t: 'regex', source, flags: bytes.toString('utf8', sourceEnd + 1, flagsEnd) },
        end: flagsEnd + 1,
      };
    }
    case 0x10:
      return { value: { t: 'int', v: bytes.readInt32LE(at) }, end: at + 4 };
    case 0x11:
      return { value: { t: 'timestamp', v: bytes.readBigUInt64LE(at) }, end: at + 8 };
    case 0x12:
      return { value: { t: 'long', v: bytes.readBigInt64LE(at) }, end: at + 8 };
    case 0x13:
      if (at + 16 > bytes.length) throw new RangeError('decimal');
      // The bytes are copied: Decimal128 keeps what it is given.
      return {
        value: { t: 'decimal', v: new Decimal128(Buffer.from(bytes.subarray(at, at + 16))) },
        end: at + 16,
      };
    case 0xff:
      return { value: { t: 'minKey' }, end: at };
    case 0x7f:
      return { value: { t: 'maxKey' }, end: at };
    default:
      throw new StoreError(
        22,
        `BSON type 0x${element.type.toString(16)} of field '${element.key}' is not supported`,
      );
  }
}

function readDocument(
  bytes: Buffer,
  start: number,
  depth: number,
): { readonly doc: Doc; readonly end: number } {
  if (depth > maxDepth) throw new StoreError(15, `Document is nested deeper than ${maxDepth} levels`);
  const end = start + bytes.readInt32LE(start);
  if (end > bytes.length || end < start + 5) throw new RangeError('document');
  const doc: Doc = new Map();
  let offset = start + 4;
  for (;;) {
    const element = readElement(bytes, offset);
    if (element === undefined) break;
    const { value, end: next } = readValue(bytes, element, depth);
    doc.set(element.key, value);
    offset = next;
  }
  if (offset + 1 !== end) throw new StoreError(22, 'Malformed BSON: a document has a wrong length');
  return { doc, end };
}
