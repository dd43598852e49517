const kept = new WeakSet<object>();

/**
 * The same plain data as nobody can change it any more, so that every reader may have it without a copy. What was kept before
 * is shared: a record that grew by one event costs one event.
 */
export function keep<T>(value: T): T;
export function keep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || kept.has(value)) return value;
  const made = keptCopy(value);
  kept.add(made);
  return made;
}

function keptCopy(value: object): object {
  if (value instanceof Date) return keptDate(value);
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => keep(item)));
  const made: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) made[key] = keep(item);
  return Object.freeze(made);
}

// A Date cannot be frozen, so its setters are taken from it: they change nothing.
const setters = Object.getOwnPropertyNames(Date.prototype).filter((name) => name.startsWith('set'));
const unsettable = Object.defineProperties(
  new Date(0),
  Object.fromEntries(setters.map((name) => [name, { value: () => Number.NaN }])),
);

function keptDate(at: Date): Date {
  const made = new Date(at.getTime());
  Object.setPrototypeOf(made, unsettable);
  return made;
}

/** Runs the work at once and as a whole; what it answers with is kept. */
export const answerKept = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });
