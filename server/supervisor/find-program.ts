import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Debian keeps some programs where a plain user's PATH does not look.
const alsoLookIn = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'];

/** The full path of a program on PATH, or null. */
export function findProgram(name: string, path: string | undefined): string | null {
  const folders = [...(path ?? '').split(delimiter).filter((it) => it !== ''), ...alsoLookIn];
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
