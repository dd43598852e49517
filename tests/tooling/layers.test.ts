import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

// The lint tools are modules of their own kind, so a Node of its own asks them.
function ask(script: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

describe('the table of layers', () => {
  it('has exactly one row for each source file', () => {
    const wrong = ask(`
      import { layersOf } from './scripts/lint/may-import.mjs';
      import { listFiles } from './scripts/lib/list-files.mjs';
      const files = ['bot', 'jobs', 'server', 'miniprogram', 'tests'].flatMap((folder) => listFiles(folder));
      const sources = files.filter((file) => /\\.tsx?$/.test(file));
      const counted = sources.map((file) => [file, layersOf(file).map((layer) => layer.name)]);
      console.log(JSON.stringify(counted.filter(([, names]) => names.length !== 1)));
    `);
    expect(wrong).toEqual([]);
  });

  it('gives every folder of the core a level', () => {
    const missing = ask(`
      import { readdirSync } from 'node:fs';
      import { coreLevels } from './scripts/lint/core-levels.mjs';
      const folders = readdirSync('server/core', { withFileTypes: true }).filter((it) => it.isDirectory());
      console.log(JSON.stringify(folders.map((it) => it.name).filter((name) => !coreLevels.flat().includes(name))));
    `);
    expect(missing).toEqual([]);
  });

  it('is what the module graph is checked with, too', () => {
    expect(readFileSync(resolve(root, '.dependency-cruiser.cjs'), 'utf8')).toContain(
      './scripts/lint/core-levels.mjs',
    );
  });
});
