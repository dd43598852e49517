import { basename } from 'node:path';
import type { KindSample } from '../../core/understanding/kind/sample';
import { readMessageRow, type MessageRow } from './message-row';
import { readLines, type LineProblem } from './read-lines';

export type ReadSamplesResult =
  | { readonly ok: true; readonly samples: readonly KindSample[] }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Reads labelled messages to learn from, out of JSON Lines, gzipped or not: all of them, or one problem for every wrong line. */
export async function readSamples(paths: readonly string[]): Promise<ReadSamplesResult> {
  const samples: KindSample[] = [];
  const problems: LineProblem[] = [];
  for (const path of paths) {
    const file = basename(path);
    const read = await readLines(path);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    for (const { number, text } of read.lines) {
      const line = readMessageRow(text);
      const sample = line.ok ? toSample(line.row) : null;
      if (sample !== null) samples.push(sample);
      else {
        const message = line.ok ? '没有 topic 或 label no topic or label' : line.message;
        problems.push({ file, line: number, message });
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, samples };
}

/** A message with a title is learned twice: short texts are told better by it. */
function toSample({ title, words, label }: MessageRow): KindSample | null {
  if (label === null) return null;
  return { texts: title === null || title === words ? [words] : [title, words], label };
}
