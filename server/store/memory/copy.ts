/** The same plain data, nothing shared. (`structuredClone` makes objects of another realm under jest.) */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (isDate(value)) return new Date(Number(value));
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item));
  if (typeof value !== 'object' || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) made[key] = copy(item);
  return made;
}

/** Also one of another realm, such as what comes out of a thread under jest. */
const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';
