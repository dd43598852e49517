import type { Value } from '../bson/value';
import { isNumber, toNumber } from '../bson/value';

/** MongoDB's idea of a true flag. */
export function isTrue(value: Value): boolean {
  if (value === null || value === false) return false;
  return !isNumber(value) || toNumber(value) !== 0;
}
