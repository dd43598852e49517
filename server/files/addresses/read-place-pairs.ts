import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PlacePair } from '../../core/understanding/address/training/learn-pairs';

const RELATIONS = { 完全匹配: 'same', 部分匹配: 'part', 不匹配: 'different' } as const;

const line = z.object({
  query: z.string(),
  candidate: z.array(z.object({ text: z.string(), label: z.enum(['完全匹配', '部分匹配', '不匹配']) })),
});

/** A file of addresses sought, each with candidates that people compared with it. */
export async function readPlacePairs(path: string): Promise<readonly PlacePair[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((row) => row.trim() !== '');
  return lines.flatMap((row) => {
    const { query, candidate } = line.parse(JSON.parse(row));
    return candidate.map(({ text, label }) => ({ a: query, b: text, relation: RELATIONS[label] }));
  });
}
