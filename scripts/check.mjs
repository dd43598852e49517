// `npm run check`: format, lint, types, module graph. Runs all of them and says at the end which failed.
import { existsSync } from 'node:fs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { inRoot } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { say } from './lib/say.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const sources = ['bot', 'jobs', 'server', 'miniprogram'].filter((folder) => existsSync(inRoot(folder)));
const typed = [
  'tsconfig.json',
  'server/web/tsconfig.json',
  'miniprogram/tsconfig.json',
  'tests/web/page/tsconfig.json',
];

const checks = [
  ['prettier', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['eslint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ...typed
    .filter((file) => existsSync(inRoot(file)))
    .map((file) => [`tsc ${file}`, tsc, ['-p', file, '--noEmit']]),
  [
    'depcruise',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', ...sources],
  ],
];

await ensurePackages();
const failed = [];
for (const [name, tool, args] of checks) {
  const startedAt = Date.now();
  const { code, output } = await runTool(inRoot(tool), args, { label: name });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (code !== 0) {
    failed.push(name);
    process.stdout.write(`${output.trimEnd()}\n`);
  }
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
say(failed.length === 0 ? 'check: all well' : `check failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
