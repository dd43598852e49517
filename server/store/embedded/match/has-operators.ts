import type { Doc, Value } from '../bson/value';
import { isDoc } from '../bson/value';

/** Is this a document of operators such as { $gt: 1 }? */
export function hasOperators(value: Value | undefined): value is Doc {
  return isDoc(value) && [...value.keys()].some((key) => key.startsWith('$'));
}
