import type { Turns } from './choose-next';

const mostTargets = 10_000;

/** Who was sent something when, for as long as the process lives; beyond 10,000 targets the earliest are forgotten. */
export function createTurns(): { readonly taken: Turns; take(targetKey: string): void } {
  const taken = new Map<string, number>();
  let turn = 0;
  return {
    taken,
    take(targetKey) {
      turn += 1;
      taken.delete(targetKey);
      taken.set(targetKey, turn);
      const [earliest] = taken.size > mostTargets ? taken.keys() : [];
      if (earliest !== undefined) taken.delete(earliest);
    },
  };
}
