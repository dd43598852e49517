import type { Plain, PlainDoc } from './plain-matcher';
import { isRecord, plainMatches, plainOrder } from './plain-matcher';
import type { RandomUpdate } from './random-cases';

/** The obvious effect of the updates that random-cases makes; top-level fields only. */
export function plainUpdate(doc: PlainDoc, update: RandomUpdate): PlainDoc {
  const result: Record<string, Plain> = { ...doc };
  for (const [operator, changes] of Object.entries(update)) {
    for (const [field, argument] of Object.entries(changes)) {
      const fresh = changed(operator, result[field], argument);
      if (fresh === undefined) delete result[field];
      else result[field] = fresh;
    }
  }
  return result;
}

function changed(operator: string, old: Plain | undefined, argument: unknown): Plain | undefined {
  const list = Array.isArray(old) ? (old satisfies readonly Plain[]) : [];
  const value = toPlain(argument);
  const without = (drops: (item: Plain) => boolean) =>
    old === undefined ? undefined : list.filter((item) => !drops(item));
  switch (operator) {
    case '$set':
      return value;
    case '$unset':
      return undefined;
    case '$inc':
      return Number(old ?? 0) + Number(argument);
    case '$min':
      return old === undefined || plainOrder(value, old) < 0 ? value : old;
    case '$max':
      return old === undefined || plainOrder(value, old) > 0 ? value : old;
    case '$push': {
      if (!isRecord(value) || !Array.isArray(value['$each'])) return [...list, value];
      return [...list, ...value['$each'].map(toPlain)].slice(Number(value['$slice']));
    }
    case '$addToSet':
      return list.some((item) => plainOrder(item, value) === 0) ? list : [...list, value];
    case '$pull':
      return isRecord(value)
        ? without((item) => isRecord(item) && plainMatches(item, value))
        : without((item) => plainOrder(item, value) === 0);
    case '$pullAll':
      return without(
        (item) => Array.isArray(value) && value.some((one) => plainOrder(item, toPlain(one)) === 0),
      );
    default:
      throw new Error(`The plain update does not know ${operator}`);
  }
}

function isPlain(value: unknown): value is Plain {
  return value !== undefined;
}

function toPlain(value: unknown): Plain {
  if (!isPlain(value)) throw new Error('Not a plain value');
  return value;
}
