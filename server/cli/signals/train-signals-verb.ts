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
  readonly data: string;
  readonly seed: number;
  readonly out: string;
}

const line = z.object({ text: z.string(), topic: z.string() });
/** Requests in the dress of small talk count so many times. */
const informal = { file: 'informal.jsonl', weight: 10 };

/** Learns from the utterances of a folder and writes the model; says what held-back texts gave. */
export async function trainSignalsVerb(
  { data, seed, out }: TrainSignalsFlags,
  write: (line: string) => void,
): Promise<number> {
  const fold = createFoldSpelling();
  const readSigns = createReadSigns();
  const files = (await readdir(data)).filter((file) => file.endsWith('.jsonl')).sort();
  const samples = [];
  for (const file of files) {
    const weight = file === informal.file ? informal.weight : 1;
    for (const row of (await readFile(join(data, file), 'utf8')).split('\n')) {
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

function sayHeld({ falseAlarms, missed }: HeldBack): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return `误认 · taken for it ${percent(falseAlarms)}, 漏掉 · missed ${percent(missed)}`;
}
