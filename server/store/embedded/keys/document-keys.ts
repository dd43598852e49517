import type { Doc, Value } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { emptyArrayKey, encodeKey, inverted } from './encode-key';
import type { IndexField } from './index-pattern';

export interface DocumentKey {
  readonly bytes: Buffer;
  readonly values: readonly (Value | undefined)[];
}

export interface DocumentKeys {
  readonly keys: readonly DocumentKey[];
  /** For each field of the pattern: did an array lie on its path? */
  readonly multikey: readonly boolean[];
}

interface Slot {
  readonly node: Value | undefined;
  readonly rest: readonly string[];
  readonly isFinal: boolean;
}

/** The keys of a document under a pattern: one for each element of the array on its paths, without doubles. */
export function documentKeys(pattern: readonly IndexField[], doc: Doc): DocumentKeys {
  const multikey = pattern.map(() => false);
  const found = new Map<string, DocumentKey>();
  const emit = (slots: readonly Slot[]): void => {
    const values = slots.map((slot) => slot.node);
    const bytes = keyBytes(pattern, values);
    found.set(bytes.toString('latin1'), { bytes, values });
  };
  expand(
    pattern.map(({ segments }) => ({ node: doc, rest: segments, isFinal: false })),
    multikey,
    emit,
  );
  return { keys: [...found.values()], multikey };
}

/** The key bytes of one combination of values. */
export function keyBytes(pattern: readonly IndexField[], values: readonly (Value | undefined)[]): Buffer {
  return Buffer.concat(
    pattern.map(({ direction }, i) => {
      const bytes = encodeKey(values[i]);
      return direction === 1 ? bytes : inverted(bytes);
    }),
  );
}

function expand(slots: readonly Slot[], multikey: boolean[], emit: (slots: readonly Slot[]) => void): void {
  const moved = slots.map(advance);
  const waiting = moved.map((slot) => (!slot.isFinal && Array.isArray(slot.node) ? slot.node : undefined));
  const array = waiting.find((node) => node !== undefined);
  if (array === undefined) return emit(moved);
  if (waiting.some((node) => node !== undefined && node !== array)) {
    throw new StoreError(171, 'cannot index parallel arrays');
  }
  waiting.forEach((node, i) => {
    if (node !== undefined) multikey[i] = true;
  });
  const elements = array.length === 0 ? [emptyArrayKey] : array;
  for (const element of elements) {
    const entered = moved.map((slot, i) => (waiting[i] === undefined ? slot : enter(slot, element)));
    expand(entered, multikey, emit);
  }
}

function advance(slot: Slot): Slot {
  if (slot.isFinal) return slot;
  let { node, rest } = slot;
  while (rest.length > 0 && node instanceof Map) {
    const [segment = '', ...tail] = rest;
    node = node.get(segment);
    rest = tail;
  }
  if (Array.isArray(node)) return { node, rest, isFinal: false };
  return { node: rest.length > 0 ? undefined : node, rest: [], isFinal: true };
}

function enter(slot: Slot, element: Value): Slot {
  if (slot.rest.length === 0) return { node: element, rest: [], isFinal: true };
  if (element instanceof Map) return { node: element, rest: slot.rest, isFinal: false };
  return { node: undefined, rest: [], isFinal: true };
}
