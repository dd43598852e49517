import { seededRandom } from '../../seeded-random';
import type { CrashCase } from './crash-cases';

/** Each point at least once, then others, drawn by the seed. */
export function sampleOf(cases: readonly CrashCase[], count: number, seed: number): readonly CrashCase[] {
  const shuffled = shuffle(cases, seededRandom(seed));
  const seen = new Set<string>();
  const first: CrashCase[] = [];
  const others: CrashCase[] = [];
  for (const one of shuffled) {
    (seen.has(one.crash.point) ? others : first).push(one);
    seen.add(one.crash.point);
  }
  return [...first, ...others].slice(0, Math.max(count, first.length));
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
