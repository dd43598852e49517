// The slow and obvious reading of queries on plain JavaScript values, to compare the store with.

export type Plain =
  null | boolean | number | string | Date | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainDoc = Readonly<Record<string, Plain>>;
export interface PlainQuery {
  readonly [path: string]: unknown;
  // Never asked for by these queries, and so no hindrance to the driver's types.
  readonly _id?: never;
}

const isList = (value: unknown): value is readonly Plain[] => Array.isArray(value);
export const isRecord = (value: unknown): value is PlainDoc =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function rank(value: Plain | undefined): number {
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (isRecord(value)) return 4;
  if (isList(value)) return 5;
  return typeof value === 'boolean' ? 6 : 7;
}

/** MongoDB's order of values. */
export function plainOrder(left: Plain | undefined, right: Plain | undefined): number {
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (isList(left) && isList(right)) {
    const at = left.findIndex((item, i) => i >= right.length || plainOrder(item, right[i]) !== 0);
    if (at < 0) return left.length - right.length;
    return at >= right.length ? 1 : plainOrder(left[at], right[at]);
  }
  if (isRecord(left) && isRecord(right)) {
    const pairs = (record: PlainDoc): Plain =>
      Object.entries(record).map(([key, value]) => [rank(value), key, value]);
    return plainOrder(pairs(left), pairs(right));
  }
  const [a, b] = [left ?? 0, right ?? 0];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a path stands for; arrays give their elements, and themselves too where the path ends. */
export function candidates(
  value: Plain | undefined,
  path: readonly string[],
): readonly (Plain | undefined)[] {
  const [key, ...rest] = path;
  if (key === undefined) return isList(value) ? [...value, value] : [value];
  if (isList(value)) return value.flatMap((item) => (isRecord(item) ? candidates(item, path) : []));
  return isRecord(value) ? candidates(value[key], rest) : [undefined];
}

export function plainMatches(doc: PlainDoc, query: PlainQuery): boolean {
  return Object.entries(query).every(([key, wanted]) => {
    const parts = Array.isArray(wanted) ? wanted.filter(isQuery) : [];
    if (key === '$and') return parts.every((part) => plainMatches(doc, part));
    if (key === '$or') return parts.some((part) => plainMatches(doc, part));
    if (key === '$nor') return !parts.some((part) => plainMatches(doc, part));
    return fieldMatches(doc, key.split('.'), wanted);
  });
}

function isQuery(value: unknown): value is PlainQuery {
  return typeof value === 'object' && value !== null;
}

function fieldMatches(doc: PlainDoc, path: readonly string[], wanted: unknown): boolean {
  const isOperators = isRecord(wanted) && Object.keys(wanted).some((key) => key.startsWith('$'));
  const operators: PlainQuery = isOperators ? wanted : { $eq: wanted };
  return Object.entries(operators).every(([operator, argument]) => {
    const found = candidates(doc, path);
    switch (operator) {
      case '$ne':
        return !fieldMatches(doc, path, { $eq: argument });
      case '$nin':
        return !fieldMatches(doc, path, { $in: argument });
      case '$not':
        return !fieldMatches(doc, path, argument);
      case '$all':
        return (
          isList(argument) &&
          argument.length > 0 &&
          argument.every((one) => fieldMatches(doc, path, { $eq: one }))
        );
      case '$exists':
        return found.some((value) => value !== undefined) === argument;
      default:
        return found.some((value) => valueMatches(value, operator, argument));
    }
  });
}

function valueMatches(value: Plain | undefined, operator: string, argument: unknown): boolean {
  if (operator === '$size') return isList(value) && value.length === argument;
  if (operator === '$elemMatch') {
    return (
      isList(value) &&
      isQuery(argument) &&
      value.some((item) => isRecord(item) && plainMatches(item, argument))
    );
  }
  if (operator === '$in') return isList(argument) && argument.some((one) => valueMatches(value, '$eq', one));
  if (!isPlain(argument)) return false;
  const order = plainOrder(value, argument);
  if (operator === '$eq') return order === 0;
  if (rank(value) !== rank(argument)) return false;
  if (operator === '$gt') return order > 0;
  if (operator === '$gte') return order >= 0;
  return operator === '$lt' ? order < 0 : order <= 0;
}

function isPlain(value: unknown): value is Plain {
  return value !== undefined;
}

/** Sorts by paths; an array sorts by its smallest or largest element, an empty one before null. */
export function plainSort(
  docs: readonly PlainDoc[],
  sort: Readonly<Record<string, 1 | -1>>,
): readonly PlainDoc[] {
  const keyOf = (doc: PlainDoc, path: string, direction: number): readonly Plain[] => {
    const values = leaves(doc, path.split('.'));
    const ordered = [...values].sort((a, b) => plainOrder(a[0], b[0]) * direction);
    return ordered[0] ?? [];
  };
  return [...docs].sort((left, right) => {
    for (const [path, direction] of Object.entries(sort)) {
      const [a, b] = [keyOf(left, path, direction), keyOf(right, path, direction)];
      const order = a.length !== b.length ? a.length - b.length : plainOrder(a[0], b[0]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
}

// Each value that sorts, in a list of one; the empty array is an empty list.
function leaves(value: Plain | undefined, path: readonly string[]): readonly (readonly Plain[])[] {
  const [key, ...rest] = path;
  if (isList(value)) {
    if (value.length === 0) return [key === undefined ? [] : [null]];
    return value.flatMap((item) =>
      key === undefined ? [[item]] : leaves(isRecord(item) ? item : null, path),
    );
  }
  if (key === undefined) return [[value ?? null]];
  return leaves(isRecord(value) ? value[key] : undefined, rest);
}
