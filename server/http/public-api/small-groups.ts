/** A number, or that it is under five; `≥5`: hidden beside a small one, which could be reckoned from it. */
export type PublicCount = number | '<5' | '≥5';

export const smallest = 5;

/**
 * What may be told of groups: of fewer than five matters somebody may know whose they are. When just one group is hidden, the
 * next smallest is as well, or a sum that stands elsewhere would tell the hidden one.
 */
export function hideSmall<Key>(counts: ReadonlyMap<Key, number>): ReadonlyMap<Key, PublicCount> {
  const small = [...counts.values()].filter((count) => count < smallest).length;
  const large = [...counts].filter(([, count]) => count >= smallest).sort(([, a], [, b]) => a - b);
  const beside = small === 1 ? large[0]?.[0] : undefined;
  return new Map(
    [...counts].map(([key, count]): [Key, PublicCount] => {
      if (count < smallest) return [key, '<5'];
      return [key, key === beside && beside !== undefined ? '≥5' : count];
    }),
  );
}
