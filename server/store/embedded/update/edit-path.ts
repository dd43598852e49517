import { typeName } from '../bson/type-name';
import type { Doc, Value } from '../bson/value';
import { StoreError } from '../errors/store-error';

const maxPadding = 1_500_000;

type Change = (old: Value | undefined) => Value | undefined;

/** Changes the value at a path in place; `creates` says whether missing parents are made. */
export function editPath(doc: Doc, segments: readonly string[], creates: boolean, change: Change): void {
  let node: Doc | Value[] = doc;
  for (const [i, segment] of segments.entries()) {
    const isLast = i === segments.length - 1;
    const old: Value | undefined = childOf(node, segment, creates);
    if (isLast) return put(node, segment, old, change(old));
    if (old instanceof Map || Array.isArray(old)) {
      node = old;
      continue;
    }
    if (!creates) return;
    if (old !== undefined) {
      throw new StoreError(
        28,
        `Cannot create field '${segments[i + 1]}' in '${segment}' of type ${typeName(old)}`,
      );
    }
    const made: Doc = new Map();
    put(node, segment, undefined, made);
    node = made;
  }
}

/** The value a plain path leads to, array positions included. */
export function valueAt(doc: Doc, segments: readonly string[]): Value | undefined {
  return segments.reduce<Value | undefined>((node, segment) => {
    if (node instanceof Map) return node.get(segment);
    return Array.isArray(node) && /^\d+$/.test(segment) ? node[Number(segment)] : undefined;
  }, doc);
}

function childOf(node: Doc | Value[], segment: string, creates: boolean): Value | undefined {
  if (node instanceof Map) return node.get(segment);
  if (/^\d+$/.test(segment)) return node[Number(segment)];
  if (creates) throw new StoreError(28, `Cannot create field '${segment}' in an array`);
  return undefined;
}

function put(node: Doc | Value[], segment: string, old: Value | undefined, fresh: Value | undefined): void {
  if (node instanceof Map) {
    if (fresh === undefined) node.delete(segment);
    else node.set(segment, fresh);
    return;
  }
  const index = Number(segment);
  if (fresh === undefined) {
    // Taking an element away leaves its place, so that the others keep theirs.
    if (old !== undefined) node[index] = null;
    return;
  }
  if (index - node.length > maxPadding)
    throw new StoreError(2, `Can't backfill more than ${maxPadding} elements`);
  while (node.length < index) node.push(null);
  node[index] = fresh;
}
