/** The same plain data, nothing shared. (`structuredClone` makes objects of another realm under jest.) */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item));
  if (typeof value !== 'object' || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) made[key] = copy(item);
  return made;
}
