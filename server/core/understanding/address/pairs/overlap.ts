/** How far two texts share their letters. */
export interface Overlap {
  readonly length: number;
  readonly fromA: number;
  readonly fromB: number;
}

/** The run both have that `worth` values most; among equals the earliest in `a`. */
export function bestCommonRun(a: string, b: string, worth: (run: string) => number): Overlap {
  let best: Overlap = { length: 0, fromA: 0, fromB: 0 };
  let most = -Infinity;
  let before = new Int16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      if (a[i - 1] !== b[j - 1]) continue;
      const length = (before[j - 1] ?? 0) + 1;
      row[j] = length;
      // Only a run that cannot grow to the right is worth a look.
      if (a[i] === b[j] && a[i] !== undefined) continue;
      const value = worth(a.slice(i - length, i));
      if (value > most) {
        most = value;
        best = { length, fromA: i - length, fromB: j - length };
      }
    }
    before = row;
  }
  return best;
}

/** The letters both have in the same order, as a share of the longer. */
export function orderedShare(a: string, b: string): number {
  return inOrder(a, b) / Math.max(1, a.length, b.length);
}

/** How many letters both have in the same order. */
export function inOrder(a: string, b: string): number {
  let before = new Int16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      row[j] = a[i - 1] === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, row[j - 1] ?? 0);
    before = row;
  }
  return before[b.length] ?? 0;
}

export function pairsOfLetters(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** What two sets share of all they have together. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** What share of `a` stands in `b`. */
export function coveredPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return a.size === 0 ? 0 : both / a.size;
}
