import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** Built files carry a hash in their name and never change. */
  readonly isImmutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
};

// Plain names only: no dots in front, no way up, nothing encoded.
const plainPath = /^(?:[A-Za-z0-9_-]+\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** A file of the built page; null when there is none of that name. */
export async function readStaticFile(folder: string, path: string): Promise<StaticFile | null> {
  const type = types[extname(path)];
  if (type === undefined || !plainPath.test(path)) return null;
  const bytes = await readFile(join(folder, path)).catch(() => null);
  return bytes && { bytes, type, isImmutable: path.startsWith('assets/') };
}
