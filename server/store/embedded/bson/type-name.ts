import type { Value } from './value';

const scalarNames = {
  int: 'int',
  double: 'double',
  long: 'long',
  decimal: 'decimal',
  date: 'date',
  timestamp: 'timestamp',
  objectId: 'objectId',
  binary: 'binData',
  regex: 'regex',
  minKey: 'minKey',
  maxKey: 'maxKey',
} as const;

const typeNumbers: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
  [-1]: 'minKey',
};

/** The name of a value's type as $type and error messages use it. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Map) return 'object';
  if (Array.isArray(value)) return 'array';
  return scalarNames[value.t];
}

/** The type names a $type alias or number stands for; empty if it is unknown. */
export function typeNamesOf(alias: string | number): readonly string[] {
  if (alias === 'number') return ['int', 'double', 'long', 'decimal'];
  const names = Object.values(typeNumbers);
  if (typeof alias === 'string') return names.includes(alias) ? [alias] : [];
  const name = typeNumbers[alias];
  return name === undefined ? [] : [name];
}
