import type { Doc, Value } from '../bson/value';

type Visit = (value: Value | undefined) => boolean;

/**
 * Visits the values a path stands for in a document, arrays on the way and at its end included, until `visit`
 * answers true. A path that ends nowhere is visited as undefined, unless an array lies on the way.
 */
export function walkPath(
  doc: Doc,
  segments: readonly string[],
  entersLeafArray: boolean,
  visit: Visit,
): boolean {
  let node: Value | undefined = doc;
  for (let i = 0; i < segments.length; i++) {
    if (Array.isArray(node)) return walkArray(node, segments.slice(i), entersLeafArray, visit);
    if (!(node instanceof Map)) return visit(undefined);
    node = node.get(segments[i] ?? '');
  }
  return visitLeaf(node, entersLeafArray, visit);
}

function visitLeaf(node: Value | undefined, entersLeafArray: boolean, visit: Visit): boolean {
  if (entersLeafArray && Array.isArray(node) && node.some((element) => visit(element))) return true;
  return visit(node);
}

function walkArray(array: Value[], rest: readonly string[], entersLeafArray: boolean, visit: Visit): boolean {
  const [position = '', ...afterPosition] = rest;
  return array.some((element, index) => {
    if (element instanceof Map && walkPath(element, rest, entersLeafArray, visit)) return true;
    if (String(index) !== position) return false;
    if (afterPosition.length === 0) return visit(element);
    if (element instanceof Map) return walkPath(element, afterPosition, entersLeafArray, visit);
    if (Array.isArray(element)) return walkArray(element, afterPosition, entersLeafArray, visit);
    return false;
  });
}
