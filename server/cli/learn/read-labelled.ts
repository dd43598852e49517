import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export interface Labelled {
  readonly text: string;
  readonly topic: string;
}

const row = z.object({ text: z.string(), topic: z.string() });

/** The lines of a file of utterances, each with its topic. */
export async function readLabelled(path: string): Promise<readonly Labelled[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => row.parse(JSON.parse(line)));
}

/** Those of all files of a folder, in the order of their names. */
export async function readLabelledFolder(folder: string): Promise<readonly Labelled[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const files = await Promise.all(names.map((name) => readLabelled(join(folder, name))));
  return files.flat();
}
