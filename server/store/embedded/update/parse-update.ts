import type { Doc, Value } from '../bson/value';
import { isDoc } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { parseEdit } from './parse-edit';
import type { Change, Update } from './update';

/** Reads an update; refuses pipelines, unknown operators and paths that get into each other's way. */
export function parseUpdate(value: Value | undefined): Update {
  if (Array.isArray(value)) throw new StoreError(2, 'Update pipelines are not supported');
  if (!isDoc(value)) throw new StoreError(9, 'Update argument must be an object');
  const [first] = value.keys();
  if (first === undefined || !first.startsWith('$')) {
    checkFieldNames(value);
    return { kind: 'replace', doc: value };
  }
  const changes = [...value].flatMap(([operator, arguments_]) => parseOperator(operator, arguments_));
  checkConflicts(changes);
  // MongoDB applies updates in the order of their paths, which is the order new fields get.
  return { kind: 'modify', changes: [...changes].sort(byPath) };
}

/** Documents may not have fields of their own that look like operators. */
export function checkFieldNames(doc: Doc): void {
  const dollar = [...doc.keys()].find((key) => key.startsWith('$'));
  if (dollar === undefined) return;
  throw new StoreError(52, `The dollar ($) prefixed field '${dollar}' is not allowed in a stored document`);
}

function parseOperator(operator: string, value: Value): readonly Change[] {
  if (!operator.startsWith('$')) throw new StoreError(9, `Unknown modifier: ${operator}`);
  if (!isDoc(value)) throw new StoreError(9, `Modifiers operate on fields; ${operator} has no document`);
  return [...value].map(([path, argument]) => {
    const segments = path.split('.');
    checkSegments(path, segments);
    return { path, segments, edit: parseEdit(operator, path, argument) };
  });
}

function checkSegments(path: string, segments: readonly string[]): void {
  if (segments.includes(''))
    throw new StoreError(56, `The update path '${path}' contains an empty field name`);
  if (segments[0] === '$')
    throw new StoreError(2, `Cannot have positional element in the first position in '${path}'`);
  const dollar = segments.find((segment) => segment.startsWith('$') && segment !== '$');
  if (dollar?.startsWith('$[') === true)
    throw new StoreError(2, `The positional '${dollar}' is not supported`);
  if (dollar !== undefined)
    throw new StoreError(52, `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed`);
  if (segments.filter((segment) => segment === '$').length > 1) {
    throw new StoreError(2, `Too many positional elements found in path '${path}'`);
  }
}

function checkConflicts(changes: readonly Change[]): void {
  const paths = new Set<string>();
  for (const { path } of changes) {
    if (paths.has(path)) throw conflict(path, path);
    paths.add(path);
  }
  for (const { path, segments } of changes) {
    const parent = segments
      .slice(1)
      .map((_segment, i) => segments.slice(0, i + 1).join('.'))
      .find((prefix) => paths.has(prefix));
    if (parent !== undefined) throw conflict(path, parent);
  }
}

function conflict(path: string, at: string): StoreError {
  return new StoreError(40, `Updating the path '${path}' would create a conflict at '${at}'`);
}

function byPath(left: Change, right: Change): number {
  for (const [i, segment] of left.segments.entries()) {
    const other = right.segments[i];
    if (other === undefined) return 1;
    if (segment === other) continue;
    if (/^\d+$/.test(segment) && /^\d+$/.test(other)) return Number(segment) - Number(other);
    return segment < other ? -1 : 1;
  }
  return -1;
}
