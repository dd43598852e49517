/** Counts by name since the start of the process; no words or names of people. */
export interface Tally {
  readonly count: (name: string) => void;
  figures(): Readonly<Record<string, number>>;
}

const mostNames = 200;

export function createTally(): Tally {
  const figures = new Map<string, number>();
  return {
    count(name) {
      const key = name.replace(/[^a-z0-9]+/gi, '_').toLowerCase();
      if (!figures.has(key) && figures.size >= mostNames) return;
      figures.set(key, (figures.get(key) ?? 0) + 1);
    },
    figures: () => Object.fromEntries(figures),
  };
}
