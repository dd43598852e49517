const RUN = 4;
const KEPT = 48;
const FEWEST_SHARED = 6;
const SHARE = 0.25;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const MOST_READ = 2_000;
/** A run of letters that more texts have is a phrase of the trade. */
const MOST_TEXTS = 40;

/**
 * A number for each text, equal for near copies: texts that share a quarter of the smallest hashes of their runs of four
 * Han letters, at least six. Also where one of them has lost its little words. Short lines have too few to be copies.
 */
export function groupNearCopies(texts: readonly string[]): readonly number[] {
  const leader = texts.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    while (leader[at] !== undefined && leader[at] !== at) at = leader[at] ?? at;
    leader[index] = at;
    return at;
  };
  const sketches = texts.map(sketchOf);
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, index) => {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      const list = holders.get(hash) ?? [];
      if (list.length > MOST_TEXTS) continue;
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(index);
      holders.set(hash, list);
    }
    for (const [other, count] of shared) {
      const smaller = Math.min(sketch.length, sketches[other]?.length ?? 0);
      if (count < FEWEST_SHARED || count < smaller * SHARE) continue;
      const [a, b] = [leaderOf(index), leaderOf(other)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  });
  return texts.map((_, index) => leaderOf(index));
}

/** The smallest hashes of the text's runs: near copies have many of them in common, whatever their length. */
function sketchOf(text: string): Int32Array {
  const hashes = new Set<number>();
  const last = [0, 0, 0, 0];
  let read = 0;
  for (let at = 0; at < Math.min(text.length, MOST_READ); at += 1) {
    const letter = text.charCodeAt(at);
    if (letter < HAN_FIRST || letter > HAN_LAST) continue;
    last[read % RUN] = letter;
    read += 1;
    if (read < RUN) continue;
    let hash = 0;
    for (let n = 0; n < RUN; n += 1)
      hash = Math.imul(hash ^ (last[(read + n) % RUN] ?? 0), 0x5bd1e995) ^ (hash >>> 13);
    hashes.add(hash ^ (hash >>> 15));
  }
  return Int32Array.from(hashes).sort().subarray(0, KEPT);
}
