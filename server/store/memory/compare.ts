type Key = Date | string | number;

export type Comparator<T> = (a: T, b: T) => number;

/** Earlier, smaller first; later keys break ties. */
export function by<T>(...keysOf: readonly ((value: T) => Key)[]): Comparator<T> {
  return (a, b) => {
    for (const keyOf of keysOf) {
      const left = keyOf(a);
      const right = keyOf(b);
      if (left < right) return -1;
      if (left > right) return 1;
    }
    return 0;
  };
}

/** The same order turned round. */
export const newestFirst =
  <T>(order: Comparator<T>): Comparator<T> =>
  (a, b) =>
    order(b, a);
