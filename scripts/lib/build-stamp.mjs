import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { listFiles } from './list-files.mjs';
import { inRoot } from './root.mjs';

const stamp = inRoot('build', '.stamp');
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/lib/build-all.mjs'];

/** One hash over everything a build is made from: contents, not times, so that a fresh checkout is no change. */
export function hashOfSources() {
  const sources = ['bot', 'jobs', 'server'].flatMap((folder) => listFiles(folder, ['node_modules']));
  const hash = createHash('sha256');
  for (const file of [...settings, ...sources]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources();
}

export function stampBuild(hash) {
  mkdirSync(inRoot('build'), { recursive: true });
  writeFileSync(stamp, hash);
}
