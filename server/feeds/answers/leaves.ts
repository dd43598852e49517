/**
 * Every value of an answer by its path, as text: `color.code` → `blue`, `responseTypes.0` → `Shelter`.
 * What is null or empty says nothing and is left out.
 */
export function leaves(value: unknown, path = ''): Record<string, string> {
  return Object.fromEntries(leavesOf(value, path));
}

/** The leaves but those under the given paths, which have a field of their own. */
export function leavesBut(value: unknown, taken: readonly string[]): Record<string, string> {
  const isTaken = (path: string) => taken.some((own) => path === own || path.startsWith(`${own}.`));
  return Object.fromEntries(Object.entries(leaves(value)).filter(([path]) => !isTaken(path)));
}

/** No source nests deeper; a hostile one would, until the stack ends. */
const deepest = 40;

function leavesOf(value: unknown, path: string, depth = 0): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value === '' ? [] : [[path, value]];
  if (typeof value === 'number' || typeof value === 'boolean') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [[path, '…']];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    leavesOf(part, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}
