import type { Value } from '../bson/value';
import { encodeKey } from './encode-key';

/** BSON's comparison order over all types: negative, zero or positive. */
export function compareValues(left: Value | undefined, right: Value | undefined): number {
  if (typeof left === 'string' && typeof right === 'string' && left === right) return 0;
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null) {
    if ('t' in left && 't' in right) {
      if (left.t === 'int' && right.t === 'int') return left.v - right.v;
      if (left.t === 'date' && right.t === 'date') return left.v < right.v ? -1 : left.v > right.v ? 1 : 0;
    }
  }
  return Buffer.compare(encodeKey(left), encodeKey(right));
}

export function isEqual(left: Value | undefined, right: Value | undefined): boolean {
  // Two different strings cannot be equal; this spares encoding them.
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  return compareValues(left, right) === 0;
}
