import type { Scalar, Value } from '../bson/value';
import { isNumber } from '../bson/value';
import { encodeNumber } from './encode-number';
import { typeOrder, typeOrderOf } from './type-order';

// An empty array is indexed by itself, below null; told apart by identity.
export const emptyArrayKey: Value[] = [];

const terminator = Buffer.from([0, 0]);
const endOfFields = Buffer.from([0]);

/** Bytes that sort as BSON compares; no value's bytes are the beginning of another's. */
export function encodeKey(value: Value | undefined): Buffer {
  const parts: Buffer[] = [];
  pushKey(parts, value);
  return Buffer.concat(parts);
}

/** The same bytes inverted, for descending index fields. */
export function inverted(bytes: Buffer): Buffer {
  const result = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i++) result.writeUInt8((bytes[i] ?? 0) ^ 0xff, i);
  return result;
}

function pushKey(parts: Buffer[], value: Value | undefined): void {
  if (value === emptyArrayKey) {
    parts.push(Buffer.from([typeOrder.emptyArray]));
    return;
  }
  parts.push(Buffer.from([typeOrderOf(value)]));
  if (value === undefined || value === null) return;
  if (typeof value === 'string') return pushText(parts, value);
  if (typeof value === 'boolean') {
    parts.push(Buffer.from([value ? 1 : 0]));
  } else if (value instanceof Map) {
    for (const [name, item] of value) {
      parts.push(Buffer.from([typeOrderOf(item)]), Buffer.from(name), endOfFields);
      pushKey(parts, item);
    }
    parts.push(endOfFields);
  } else if (Array.isArray(value)) {
    for (const item of value) pushKey(parts, item);
    parts.push(endOfFields);
  } else if (isNumber(value)) {
    parts.push(encodeNumber(value));
  } else {
    pushScalar(parts, value);
  }
}

function pushScalar(parts: Buffer[], value: Scalar): void {
  switch (value.t) {
    case 'date':
    case 'timestamp': {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt.asUintN(64, value.t === 'date' ? value.v + 2n ** 63n : value.v));
      parts.push(bytes);
      return;
    }
    case 'objectId':
      parts.push(value.v);
      return;
    case 'binary': {
      const head = Buffer.alloc(5);
      head.writeUInt32BE(value.v.length);
      head.writeUInt8(value.sub, 4);
      parts.push(head, value.v);
      return;
    }
    case 'regex':
      pushText(parts, value.source);
      pushText(parts, value.flags);
      return;
    default:
  }
}

// A zero byte inside the text becomes 00 FF so that the end, 00 00, sorts before any continuation.
function pushText(parts: Buffer[], text: string): void {
  if (!text.includes('\0')) {
    parts.push(Buffer.from(text), terminator);
    return;
  }
  for (const piece of text.split('\0')) parts.push(Buffer.from(piece), Buffer.from([0, 0xff]));
  parts.pop();
  parts.push(terminator);
}
