import type { Value } from '../bson/value';
import { isScalar } from '../bson/value';
import { encodeKey, inverted } from '../keys/encode-key';
import { typeOrderOf } from '../keys/type-order';
import type { Predicate } from '../match/filter';

/** A place between keys: before or after everything that begins with the bytes. */
export interface Edge {
  readonly bytes: Buffer;
  readonly isAfter: boolean;
}

/** What keys of one ascending field can satisfy; residual filtering decides the rest. */
export type FieldBounds =
  | { readonly kind: 'points'; readonly points: readonly Buffer[] }
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] };

export interface Range {
  readonly lower: Edge;
  readonly upper: Edge;
}

// No key continues another with three bytes 0xFF.
const beyond = Buffer.from([0xff, 0xff, 0xff]);

export function edgeBytes(edge: Edge): Buffer {
  return edge.isAfter ? Buffer.concat([edge.bytes, beyond]) : edge.bytes;
}

/** The bounds a predicate gives, or undefined if an index cannot help with it. */
export function boundsOf(predicate: Predicate): FieldBounds | undefined {
  switch (predicate.op) {
    case 'eq':
      return isPoint(predicate.value) ? { kind: 'points', points: [encodeKey(predicate.value)] } : undefined;
    case 'in':
      if (predicate.patterns.length > 0 || !predicate.values.every(isPoint)) return undefined;
      return { kind: 'points', points: predicate.values.map(encodeKey) };
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return isOrdered(predicate.value) ? rangeOf(predicate.op, predicate.value) : undefined;
    case 'regex': {
      const prefix = literalPrefix(predicate.pattern.value.source, predicate.pattern.value.flags);
      if (prefix === undefined) return undefined;
      // Without its two closing bytes the key of the prefix begins the key of every string that starts with it.
      const start = encodeKey(prefix).subarray(0, -2);
      const itself = encodeKey(predicate.pattern.value);
      return { kind: 'ranges', ranges: [startingWith(start), startingWith(itself)] };
    }
    case 'all':
      return predicate.predicates.map(boundsOf).find((bounds) => bounds?.kind === 'points');
    default:
      return undefined;
  }
}

/** The same bounds for a descending field, in the order of its keys. */
export function descending(bounds: FieldBounds): FieldBounds {
  if (bounds.kind === 'points') return { kind: 'points', points: bounds.points.map(inverted) };
  const flip = ({ bytes, isAfter }: Edge): Edge => ({ bytes: inverted(bytes), isAfter: !isAfter });
  const ranges = bounds.ranges.map(({ lower, upper }) => ({ lower: flip(upper), upper: flip(lower) }));
  return { kind: 'ranges', ranges: ranges.reverse() };
}

/** Both at once, for fields that never hold arrays. */
export function intersect(left: Range, right: Range): Range {
  return {
    lower: Buffer.compare(edgeBytes(left.lower), edgeBytes(right.lower)) >= 0 ? left.lower : right.lower,
    upper: Buffer.compare(edgeBytes(left.upper), edgeBytes(right.upper)) <= 0 ? left.upper : right.upper,
  };
}

function isPoint(value: Value): boolean {
  // An array equals a whole field as well as an element of it; only the matcher can tell.
  return !Array.isArray(value);
}

function isOrdered(value: Value): boolean {
  if (value === null || Array.isArray(value)) return false;
  if (!isScalar(value)) return true;
  if (value.t === 'double') return !Number.isNaN(value.v);
  if (value.t === 'decimal') return !Number.isNaN(Number(value.v.toString()));
  return value.t !== 'minKey' && value.t !== 'maxKey';
}

function rangeOf(op: 'gt' | 'gte' | 'lt' | 'lte', value: Value): FieldBounds {
  const bytes = encodeKey(value);
  const order = typeOrderOf(value);
  const typeStart: Edge = { bytes: Buffer.from([order]), isAfter: false };
  const typeEnd: Edge = { bytes: Buffer.from([order + 1]), isAfter: false };
  const edge: Edge = { bytes, isAfter: op === 'gt' || op === 'lte' };
  const isLower = op === 'gt' || op === 'gte';
  return {
    kind: 'ranges',
    ranges: [isLower ? { lower: edge, upper: typeEnd } : { lower: typeStart, upper: edge }],
  };
}

function startingWith(bytes: Buffer): Range {
  return { lower: { bytes, isAfter: false }, upper: { bytes, isAfter: true } };
}

function literalPrefix(source: string, flags: string): string | undefined {
  if (flags.replace('u', '') !== '' || !source.startsWith('^') || source.includes('|')) return undefined;
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[\\^$.*+?()[\]{}|/-])+)/u.exec(source)?.[1];
  if (literal === undefined) return undefined;
  // A following ?, * or {0} makes the last character optional.
  const next = source.at(literal.length + 1) ?? '';
  const kept = '?*{'.includes(next) && next !== '' ? literal.replace(/(?:\\.|[^\\])$/su, '') : literal;
  return kept === '' ? undefined : kept.replace(/\\(.)/gsu, '$1');
}
