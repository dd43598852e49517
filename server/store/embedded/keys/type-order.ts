import type { Value } from '../bson/value';

// BSON's comparison order of types; the gaps let `order + 1` end the range of one type.
export const typeOrder = {
  minKey: 1,
  emptyArray: 3,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  maxKey: 127,
} as const;

/** The place of a value's type in BSON's comparison order; missing counts as null. */
export function typeOrderOf(value: Value | undefined): number {
  if (value === null || value === undefined) return typeOrder.null;
  if (typeof value === 'string') return typeOrder.string;
  if (typeof value === 'boolean') return typeOrder.boolean;
  if (value instanceof Map) return typeOrder.object;
  if (Array.isArray(value)) return typeOrder.array;
  switch (value.t) {
    case 'int':
    case 'double':
    case 'long':
    case 'decimal':
      return typeOrder.number;
    default:
      return typeOrder[value.t];
  }
}
