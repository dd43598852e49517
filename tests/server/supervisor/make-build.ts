import { transformSync } from '@swc/core';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

const store = `
const net = require('node:net'), fs = require('node:fs');
const socket = process.argv[process.argv.indexOf('--socket') + 1];
fs.rmSync(socket, { force: true });
net.createServer((c) => c.end()).listen(socket, () =>
  console.log(JSON.stringify({ ready: true, uri: 'mongodb://' + encodeURIComponent(socket) })));
process.stdin.resume().on('end', () => process.exit(0));
process.on('SIGTERM', () => { note('store stopped'); process.exit(0); });
`;

const app = `
process.on('SIGINT', () => note(name + ' got SIGINT'));
process.on('SIGTERM', () => { note(name + ' stopped'); process.exit(0); });
process.on('disconnect', () => process.exit(0));
note(name + ' started');
setInterval(() => undefined, 1000);
process.send({ ready: true });
`;

const commandLine = `note('cli ' + process.argv.slice(2, 3) + ' ' + /^mongodb:/.test(process.env.MONGODB_URI));`;

/** Fake programs below a real supervisor: what each does is noted in a file that tests read. */
const fakes: Readonly<Record<string, string>> = {
  'server/store/embedded/main.js': store,
  'server/cli/main.js': commandLine,
  'server/main.js': app,
  'bot/main.js': app,
  'jobs/main.js': app,
};

export interface MadeBuild {
  readonly folder: string;
  readonly main: string;
  notes(): string[];
}

/** The supervisor of this source tree, compiled into a folder of its own among fake programs. */
export function makeBuild(replaced: Readonly<Record<string, string>> = {}): MadeBuild {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-supervisor-'));
  const build = join(folder, 'build');
  for (const part of ['server/platform', 'server/supervisor']) compileFolder(part, build);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const notes = join(folder, 'notes');
  writeFileSync(notes, '');
  for (const [file, text] of Object.entries({ ...fakes, ...replaced })) {
    const name = JSON.stringify(dirname(file).split('/').at(0));
    const head = `const name = ${name}; const note = (l) => require('node:fs').appendFileSync(${JSON.stringify(notes)}, l + '\\n');`;
    write(join(build, file), head + text);
  }
  return {
    folder,
    main: join(build, 'server/supervisor/main.js'),
    notes: () =>
      readFileSync(notes, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  };
}

function compileFolder(part: string, build: string): void {
  for (const file of readdirSync(join(root, part)).filter((it) => it.endsWith('.ts'))) {
    const { code } = transformSync(readFileSync(join(root, part, file), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    write(join(build, part, file.replace(/\.ts$/, '.js')), code);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
