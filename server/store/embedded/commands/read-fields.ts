import { typeName } from '../bson/type-name';
import type { Doc, Value } from '../bson/value';
import { isDoc, isNumber, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { isTrue } from '../match/is-true';

function mismatch(field: string, value: Value, expected: string): StoreError {
  return new StoreError(
    14,
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected '${expected}'`,
  );
}

export function textField(doc: Doc, field: string): string {
  const value = doc.get(field);
  if (value === undefined)
    throw new StoreError(40414, `BSON field '${field}' is missing but a required field`);
  if (typeof value !== 'string') throw mismatch(field, value, 'string');
  return value;
}

export function docField(doc: Doc, field: string): Doc | undefined {
  const value = doc.get(field);
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value)) throw mismatch(field, value, 'object');
  return value;
}

export function docFieldOrEmpty(doc: Doc, field: string): Doc {
  return docField(doc, field) ?? new Map<string, Value>();
}

export function listField(doc: Doc, field: string): readonly Value[] {
  const value = doc.get(field);
  if (value === undefined)
    throw new StoreError(40414, `BSON field '${field}' is missing but a required field`);
  if (!Array.isArray(value)) throw mismatch(field, value, 'array');
  return value;
}

export function docsField(doc: Doc, field: string): readonly Doc[] {
  return listField(doc, field).map((item) => {
    if (!isDoc(item)) throw mismatch(field, item, 'object');
    return item;
  });
}

/** A whole number that is not negative, or undefined. */
export function countField(doc: Doc, field: string): number | undefined {
  const value = doc.get(field);
  if (value === undefined || value === null) return undefined;
  if (!isNumber(value)) throw mismatch(field, value, 'long');
  const number = toNumber(value);
  if (!Number.isInteger(number) || number < 0)
    throw new StoreError(2, `BSON field '${field}' must be a whole number >= 0`);
  return number;
}

export function flagField(doc: Doc, field: string, otherwise: boolean): boolean {
  const value = doc.get(field);
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'boolean' && !isNumber(value)) throw mismatch(field, value, 'bool');
  return isTrue(value);
}

/** Refuses, by name, what is not in the list. */
export function checkFields(doc: Doc, where: string, allowed: readonly string[]): void {
  const unknown = [...doc.keys()].find((key) => !allowed.includes(key));
  if (unknown === undefined) return;
  throw new StoreError(40415, `BSON field '${where}.${unknown}' is an unknown or unsupported field`);
}
