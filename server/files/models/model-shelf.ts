import { appendFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of one community's own model. */
export interface ModelShelf {
  /** What the bot reads. */
  readonly active: string;
  /** What was active before. */
  readonly previous: string;
  /** A line for each change: when, which, why. */
  readonly history: string;
}

export function modelShelf(dataFolder: string, communityId: string): ModelShelf {
  const file = (end: string) => join(dataFolder, 'models', `${encodeURIComponent(communityId)}.${end}`);
  return { active: file('bin'), previous: file('previous.bin'), history: file('history.jsonl') };
}

/** The bytes of the active model, or of the one before; null: the community has none of its own. */
export async function readShelf(
  shelf: ModelShelf,
  which: 'active' | 'previous' = 'active',
): Promise<Uint8Array | null> {
  try {
    return await readFile(shelf[which]);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Makes a model the active one and keeps the one before. Whoever reads meanwhile reads one of them whole. */
export async function activate(shelf: ModelShelf, model: Uint8Array): Promise<void> {
  await mkdir(join(shelf.active, '..'), { recursive: true });
  const before = await readShelf(shelf);
  if (before) await replace(shelf.previous, before);
  else await rm(shelf.previous, { force: true });
  await replace(shelf.active, model);
}

/**
 * Makes the one before active again, and what is active the one before. Without one before the default is active again.
 * False: there is nothing to go back from.
 */
export async function goBack(shelf: ModelShelf): Promise<boolean> {
  const [now, before] = [await readShelf(shelf), await readShelf(shelf, 'previous')];
  if (!now && !before) return false;
  if (before) await replace(shelf.active, before);
  else await rm(shelf.active, { force: true });
  if (now) await replace(shelf.previous, now);
  else await rm(shelf.previous, { force: true });
  return true;
}

export async function writeHistory(
  shelf: ModelShelf,
  line: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(join(shelf.history, '..'), { recursive: true });
  await appendFile(shelf.history, `${JSON.stringify(line)}\n`);
}

/** How many models were made active so far, which is the version of the last. */
export async function countVersions(shelf: ModelShelf): Promise<number> {
  const text = await readFile(shelf.history, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line.includes('"did":"activated"')).length;
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
