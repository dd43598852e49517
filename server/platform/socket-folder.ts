import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A socket's path may have 107 bytes; the longest name we put below the folder has 20.
const longestFolder = 86;

/** The private folder (0700) of a data folder's unix sockets. The same data folder always gives the same one. */
export function socketFolder(dataFolder: string): string {
  const inside = join(dataFolder, 'run');
  const folder = Buffer.byteLength(inside) <= longestFolder ? inside : shortFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  const mine = process.getuid === undefined || stat.uid === process.getuid();
  // In a shared /tmp someone else could have made it first.
  if (!stat.isDirectory() || !mine) throw new Error(`${folder} must be a folder that belongs to you`);
  if ((stat.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  return folder;
}

/** Leaves nothing in the shared temporary folder once everything has stopped. */
export function clearSocketFolder(dataFolder: string): void {
  rmSync(shortFolder(dataFolder), { recursive: true, force: true });
}

function shortFolder(dataFolder: string): string {
  return join(tmpdir(), `yimen-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`);
}
