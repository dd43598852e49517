import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './root.mjs';

/** Every file below a folder of the project, as project paths with slashes, sorted. Missing folders are empty. */
export function listFiles(folder, skip = []) {
  const found = [];
  walk(inRoot(folder), skip, found);
  return found.map((file) => path.relative(root, file).split(path.sep).join('/')).sort();
}

function walk(folder, skip, found) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.isDirectory() && !skip.includes(entry.name)) walk(path.join(folder, entry.name), skip, found);
    if (entry.isFile()) found.push(path.join(folder, entry.name));
  }
}
