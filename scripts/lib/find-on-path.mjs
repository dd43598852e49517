import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

// Debian keeps some programs where a plain user's PATH does not look.
const alsoLookIn = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'];

/** The full path of a program, or null. */
export function findOnPath(program) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...alsoLookIn];
  return folders.map((folder) => path.join(folder, program)).find(isProgram) ?? null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
