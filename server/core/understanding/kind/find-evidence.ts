import { FIRST_TOPIC, TOPICS } from './model-index';
import type { GramList } from './read-grams';

const MOST_SHOWN = 5;
/** So many grams that spoke for the topic are joined where they touch. */
const JOINED = 8;
/** A step of no weight. */
const NOTHING = 128;

/** Records of the grams a text has, and where in its list each came first. */
export interface FoundGrams {
  readonly records: Int32Array;
  readonly found: readonly number[];
  readonly first: readonly number[];
}

/** The letters that spoke most for a topic, longest first. */
export function findEvidence(
  text: string,
  list: GramList,
  { records, found, first }: FoundGrams,
  topic: number,
): readonly string[] {
  const places: number[] = [];
  const steps: number[] = [];
  let least = NOTHING;
  for (let index = 0; index < found.length; index += 1) {
    const step = stepFor(records, found[index] ?? 0, topic);
    if (step <= least) continue;
    const at = first[index] ?? 0;
    if ((list.to[at] ?? 0) < (list.from[at] ?? 0)) continue;
    let place = steps.length;
    while (place > 0 && step > (steps[place - 1] ?? 0)) place -= 1;
    places.splice(place, 0, at);
    steps.splice(place, 0, step);
    if (steps.length <= JOINED) continue;
    places.pop();
    steps.pop();
    least = steps[JOINED - 1] ?? NOTHING;
  }
  return wordsOf(
    text,
    places.map((at) => [list.from[at] ?? 0, (list.to[at] ?? 0) + 1]),
  );
}

function stepFor(records: Int32Array, record: number, topic: number): number {
  const end = record + FIRST_TOPIC + (records[record + TOPICS] ?? 0);
  for (let at = record + FIRST_TOPIC; at < end; at += 1) {
    const entry = records[at] ?? 0;
    if (entry >> 8 === topic) return entry & 255;
  }
  return NOTHING;
}

function wordsOf(text: string, spans: readonly (readonly [number, number])[]): readonly string[] {
  const words: string[] = [];
  let from = -1;
  let to = -1;
  for (const [start, end] of [...spans].sort(([a, b], [c, d]) => a - c || b - d)) {
    if (start <= to) {
      to = Math.max(to, end);
      continue;
    }
    if (to > from) words.push(text.slice(from, to));
    [from, to] = [start, end];
  }
  if (to > from) words.push(text.slice(from, to));
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MOST_SHOWN);
}
