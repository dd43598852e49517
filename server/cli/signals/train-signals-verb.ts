import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { createFoldSpelling } from '../../core/understanding/fold-spelling';
import { packSignals } from '../../core/understanding/is-request/pack-signals';
import { createReadSigns } from '../../core/understanding/is-request/read-signs';
import { trainSignals, type HeldBack } from '../../core/understanding/is-request/train-signals';
import { normaliseText } from '../../core/shared/normalise-text';

export interface TrainSignalsFlags {
  readonly data: readonly string[];
  readonly seed: number;
  readonly out: string;
}

const line = z.object({ text: z.string(), topic: z.string() });
/** Requests in the dress of small talk, in files of this name, count so many times. */
const informal = { name: /^informal/, weight: 10 };

/** Learns from the utterances of folders and writes the model; says what held-back texts gave. */
export async function trainSignalsVerb(
  { data, seed, out }: TrainSignalsFlags,
  write: (line: string) => void,
): Promise<number> {
  const fold = createFoldSpelling();
  const readSigns = createReadSigns();
  const samples = [];
  for (const { path, name } of await filesOf(data)) {
    const weight = informal.name.test(name) ? informal.weight : 1;
    for (const row of (await readFile(path, 'utf8')).split('\n')) {
      if (row === '') continue;
      const { text, topic } = line.parse(JSON.parse(row));
      const folded = fold(normaliseText(text));
      samples.push({ buckets: readSigns(folded).buckets, topic, length: folded.length, weight });
    }
  }
  const { model, request, danger } = trainSignals(samples, seed);
  const bytes = gzipSync(packSignals(model), { level: 9 });
  await writeFile(out, bytes);
  write(`${samples.length} 句 · texts, ${bytes.length} bytes -> ${out}`);
  write(`诉求 · requests: ${sayHeld(request)}`);
  write(`危险 · danger: ${sayHeld(danger)}`);
  return 0;
}

async function filesOf(folders: readonly string[]) {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
      return names.map((name) => ({ name, path: join(folder, name) }));
    }),
  );
  return lists.flat();
}

function sayHeld({ falseAlarms, missed }: HeldBack): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return `误认 · taken for it ${percent(falseAlarms)}, 漏掉 · missed ${percent(missed)}`;
}
