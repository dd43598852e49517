import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A recorded answer in a folder; null: it is not there. */
export async function readFeedFile(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name));
  } catch {
    return null;
  }
}
