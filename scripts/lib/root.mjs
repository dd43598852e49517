import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder a script is called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export function inRoot(...parts) {
  return path.join(root, ...parts);
}
