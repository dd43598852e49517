import { typeName } from '../bson/type-name';
import type { Value } from '../bson/value';
import { isNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { compareValues, isEqual } from '../keys/compare-values';
import { holds, matchesElement } from '../match/matches';
import { addNumbers } from './add-numbers';
import type { Edit, PullCondition } from './update';

/** The field's new value; undefined takes the field away. */
export function editValue(edit: Edit, old: Value | undefined, path: string): Value | undefined {
  switch (edit.op) {
    case 'set':
    case 'setOnInsert':
      return edit.value;
    case 'unset':
      return undefined;
    case 'min':
      return old === undefined || compareValues(edit.value, old) < 0 ? edit.value : old;
    case 'max':
      return old === undefined || compareValues(edit.value, old) > 0 ? edit.value : old;
    case 'inc':
      if (old === undefined) return edit.by;
      if (!isNumber(old)) {
        throw new StoreError(14, `Cannot apply $inc to '${path}' of non-numeric type ${typeName(old)}`);
      }
      return addNumbers(old, edit.by);
    case 'push':
      return sliced([...arrayAt(old, path), ...edit.values], edit.slice);
    case 'addToSet':
      return edit.values.reduce<Value[]>(
        (set, value) => (set.some((item) => isEqual(item, value)) ? set : [...set, value]),
        arrayAt(old, path),
      );
    case 'pull':
      return old === undefined
        ? undefined
        : arrayAt(old, path).filter((item) => !isPulled(edit.condition, item));
    case 'pullAll':
      if (old === undefined) return undefined;
      return arrayAt(old, path).filter((item) => !edit.values.some((value) => isEqual(item, value)));
  }
}

function arrayAt(value: Value | undefined, path: string): Value[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new StoreError(2, `The field '${path}' must be an array but is of type ${typeName(value)}`);
}

function sliced(values: Value[], slice: number | null): Value[] {
  if (slice === null) return values;
  if (slice === 0) return [];
  return slice > 0 ? values.slice(0, slice) : values.slice(slice);
}

function isPulled(condition: PullCondition, item: Value): boolean {
  if (condition.kind === 'fields') return matchesElement(condition.filter, item);
  return condition.predicates.every((predicate) => holds(predicate, item));
}
