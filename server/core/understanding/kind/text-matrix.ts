import { createGramTable } from './gram-table';
import type { GramSettings } from './kind-model';
import { createReadGrams } from './read-grams';

/** Texts as rows of gram numbers and counts; row n goes from `start[n]` to `start[n + 1]`. */
export interface TextMatrix {
  readonly rows: number;
  readonly start: Uint32Array;
  readonly grams: Int32Array;
  readonly counts: Float32Array;
  /** Key of each gram number. */
  readonly keys: Int32Array;
}

/** Takes texts apart. `hintsOf` gives what rules found in a text. */
export function toTextMatrix(
  texts: readonly string[],
  settings: GramSettings,
  hintsOf: (text: string) => readonly string[],
): TextMatrix {
  const readGrams = createReadGrams(settings);
  const table = createGramTable(50_000);
  const start = new Uint32Array(texts.length + 1);
  const rows: { readonly grams: Int32Array; readonly counts: Float32Array }[] = [];
  texts.forEach((text, index) => {
    const list = readGrams(text, hintsOf(text));
    const counted = new Map<number, number>();
    for (let at = 0; at < list.size; at += 1) {
      const gram = table.add(list.keys[at] ?? 0);
      counted.set(gram, (counted.get(gram) ?? 0) + (list.counts[at] ?? 0));
    }
    rows.push({ grams: Int32Array.from(counted.keys()), counts: Float32Array.from(counted.values()) });
    start[index + 1] = (start[index] ?? 0) + counted.size;
  });
  const total = start[texts.length] ?? 0;
  const grams = new Int32Array(total);
  const counts = new Float32Array(total);
  rows.forEach((row, index) => {
    grams.set(row.grams, start[index]);
    counts.set(row.counts, start[index]);
  });
  return { rows: texts.length, start, grams, counts, keys: table.keys() };
}
