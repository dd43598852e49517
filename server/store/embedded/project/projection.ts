import type { Doc, Value } from '../bson/value';
import { isNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { isTrue } from '../match/is-true';

interface Tree {
  readonly children: Map<string, Tree>;
  isLeaf: boolean;
}

export interface Projection {
  readonly isInclusion: boolean;
  readonly tree: Tree;
}

/** Reads a projection of plain fields, all kept or all left out; `_id` may differ. Null keeps everything. */
export function parseProjection(doc: Doc | undefined): Projection | null {
  if (doc === undefined || doc.size === 0) return null;
  const flags = [...doc].map(([path, value]) => ({ path, isKept: isKept(path, value) }));
  const deciding = flags.find(({ path }) => path !== '_id') ?? flags[0];
  const isInclusion = deciding?.isKept ?? true;
  const tree: Tree = { children: new Map(), isLeaf: false };
  if (isInclusion && doc.get('_id') === undefined) addPath(tree, '_id');
  for (const { path, isKept: keeps } of flags) {
    if (keeps !== isInclusion && path !== '_id') {
      const code = isInclusion ? 31254 : 31253;
      const [what, where] = isInclusion ? ['exclusion', 'inclusion'] : ['inclusion', 'exclusion'];
      throw new StoreError(code, `Cannot do ${what} on field ${path} in ${where} projection`);
    }
    if (keeps === isInclusion) addPath(tree, path);
  }
  return { isInclusion, tree };
}

export function project(projection: Projection, doc: Doc): Doc {
  return projection.isInclusion ? keepOnly(projection.tree, doc) : leaveOut(projection.tree, doc);
}

function isKept(path: string, value: Value): boolean {
  if (path.startsWith('$') || path.includes('.$'))
    throw new StoreError(2, `Projection of '${path}' is not supported`);
  if (typeof value === 'boolean' || isNumber(value)) return isTrue(value);
  throw new StoreError(2, `Projection of '${path}' is not a plain 0 or 1; other kinds are not supported`);
}

function addPath(tree: Tree, path: string): void {
  let node = tree;
  for (const segment of path.split('.')) {
    if (node.isLeaf) throw new StoreError(31249, `Path collision at ${path}`);
    const next = node.children.get(segment) ?? { children: new Map<string, Tree>(), isLeaf: false };
    node.children.set(segment, next);
    node = next;
  }
  if (node.isLeaf || node.children.size > 0) throw new StoreError(31249, `Path collision at ${path}`);
  node.isLeaf = true;
}

function keepOnly(tree: Tree, doc: Doc): Doc {
  const kept: Doc = new Map();
  for (const [key, value] of doc) {
    const child = tree.children.get(key);
    if (child === undefined) continue;
    const inner = child.isLeaf ? value : keepInside(child, value);
    if (inner !== undefined) kept.set(key, inner);
  }
  return kept;
}

function keepInside(tree: Tree, value: Value): Value | undefined {
  if (value instanceof Map) return keepOnly(tree, value);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((item) => {
    const inner = keepInside(tree, item);
    return inner === undefined ? [] : [inner];
  });
}

function leaveOut(tree: Tree, doc: Doc): Doc {
  const kept: Doc = new Map();
  for (const [key, value] of doc) {
    const child = tree.children.get(key);
    if (child?.isLeaf === true) continue;
    kept.set(key, child === undefined ? value : leaveInside(child, value));
  }
  return kept;
}

function leaveInside(tree: Tree, value: Value): Value {
  if (value instanceof Map) return leaveOut(tree, value);
  return Array.isArray(value) ? value.map((item) => leaveInside(tree, item)) : value;
}
