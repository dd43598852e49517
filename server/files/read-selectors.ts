import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommunitySheets } from './community-sheets';

/** The selector files that `sources.csv` names, by name; one that is not there or is no JSON is left out. */
export async function readSelectors(
  folder: string,
  { sources }: Pick<CommunitySheets, 'sources'>,
): Promise<ReadonlyMap<string, string>> {
  const names = sources.rows.flatMap(({ value }) => (value?.selectors ? [value.selectors] : []));
  const read = new Map<string, string>();
  for (const name of new Set(names)) {
    const text = await jsonIn(join(folder, name));
    if (text !== null) read.set(name, text);
  }
  return read;
}

async function jsonIn(path: string): Promise<string | null> {
  try {
    return JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
