import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

// Node's own way to load one more kind of file, with the compiler the tests are run by.
const runner = `
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
require.extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
require(process.argv[1]);
`;

/** A TypeScript file as a process of its own, without a build. Paths are given from the root of the project. */
export function runTypescript(file: string, args: readonly string[]): ChildProcess {
  const root = resolve(__dirname, '../..');
  return spawn(process.execPath, ['-e', runner, resolve(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
