import type { Scalar } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { Pattern } from './filter';

/** Turns a stored regular expression into JavaScript's; refuses what the two languages read differently. */
export function compileRegex(value: Extract<Scalar, { t: 'regex' }>): Pattern {
  const unknown = [...value.flags].find((flag) => !'imsu'.includes(flag));
  if (unknown !== undefined)
    throw new StoreError(2, `The regular expression option '${unknown}' is not supported`);
  if (/\[\[:|\(\?[#|R&P0-9]/.test(value.source)) {
    throw new StoreError(2, 'The regular expression uses a construct that is not supported');
  }
  const flags = [...new Set([...value.flags, 'u'])].join('');
  try {
    // With "u" JavaScript refuses unknown escapes, possessive and atomic groups instead of misreading them.
    return { value, expression: new RegExp(value.source, flags) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new StoreError(2, `The regular expression is not supported: ${error.message}`);
  }
}
