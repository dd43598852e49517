import type { NumberValue } from '../bson/value';
import { toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';

const maxInt = 2n ** 31n;
const maxLong = 2n ** 63n;

/** Adds as MongoDB does: whole numbers stay whole and grow from int to long; a double makes a double. */
export function addNumbers(left: NumberValue, right: NumberValue): NumberValue {
  if (left.t === 'decimal' || right.t === 'decimal') {
    throw new StoreError(2, '$inc with Decimal128 is not supported');
  }
  if (left.t === 'double' || right.t === 'double') {
    return { t: 'double', v: toNumber(left) + toNumber(right) };
  }
  const sum = BigInt(left.v) + BigInt(right.v);
  if (left.t === 'int' && right.t === 'int' && sum >= -maxInt && sum < maxInt)
    return { t: 'int', v: Number(sum) };
  if (sum < -maxLong || sum >= maxLong)
    throw new StoreError(2, 'Failed to apply $inc: the result overflows a long');
  return { t: 'long', v: sum };
}
