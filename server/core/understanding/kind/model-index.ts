import { GRAM_STEPS } from './compress-lines';
import type { KindModel } from './kind-model';

/**
 * The model laid out for reading: one lookup and one stretch of memory a gram, as most of the time goes on fetching them.
 * A record holds the gram's key, how often the text has it (0 between texts), its own weight in steps, the number of topics
 * it speaks about, and for each of them `topic * 256 + step + 128`.
 */
export interface ModelIndex {
  readonly records: Int32Array;
  /** What one step of a gram's own weight is worth. */
  readonly gramStep: number;
  /** For the first `size` keys: where their records begin; -1 for a key it does not know. */
  findAll(keys: Int32Array, size: number, found: Int32Array): void;
}

const KEY = 0;
export const COUNT = 1;
export const WEIGHT = 2;
export const TOPICS = 3;
export const FIRST_TOPIC = 4;

const FREE = -1;

export function createModelIndex({
  keys,
  gramWeights,
  rowStart,
  rowTopics,
  rowWeights,
}: KindModel): ModelIndex {
  const gramStep = gramWeights.reduce((most, weight) => Math.max(most, weight), 0) / GRAM_STEPS;
  const records = new Int32Array(keys.length * FIRST_TOPIC + rowTopics.length);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, keys.length) * 2)) - 1;
  // Where the record of a key begins; the key itself is looked at there, where the rest is needed as well.
  const slots = new Int32Array(mask + 1).fill(FREE);
  let next = 0;
  // What is common weighs little: its records side by side stay near at hand.
  const order = Int32Array.from(keys.keys()).sort((a, b) => (gramWeights[a] ?? 0) - (gramWeights[b] ?? 0));
  order.forEach((gram) => {
    const key = keys[gram] ?? 0;
    let slot = key & mask;
    while (slots[slot] !== FREE) slot = (slot + 1) & mask;
    slots[slot] = next;
    records[next + KEY] = key;
    const from = rowStart[gram] ?? 0;
    const to = rowStart[gram + 1] ?? 0;
    records[next + WEIGHT] = Math.round((gramWeights[gram] ?? 0) / gramStep);
    records[next + TOPICS] = to - from;
    next += FIRST_TOPIC;
    for (let place = from; place < to; place += 1) {
      records[next] = (rowTopics[place] ?? 0) * 256 + (rowWeights[place] ?? 0) + 128;
      next += 1;
    }
  });
  return {
    ...{ records, gramStep },
    findAll(keys, size, found) {
      // First all first looks, which do not wait for each other, then the few that met another key there.
      for (let at = 0; at < size; at += 1) found[at] = slots[(keys[at] ?? 0) & mask] ?? FREE;
      for (let at = 0; at < size; at += 1) {
        const key = keys[at] ?? 0;
        let record = found[at] ?? FREE;
        for (let slot = key & mask; record !== FREE && records[record + KEY] !== key;) {
          slot = (slot + 1) & mask;
          record = slots[slot] ?? FREE;
        }
        found[at] = record;
      }
    },
  };
}
