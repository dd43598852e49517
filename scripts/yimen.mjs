// `npm run yimen -- VERB …`: the command line, built first when needed. Only the verb itself writes to standard output.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { inRoot } from './lib/root.mjs';
import { sayAndStop } from './lib/say.mjs';

const main = inRoot('build/server/cli/main.js');

await ensurePackages();
if (!(await buildAll())) process.exit(1);
if (!existsSync(main)) sayAndStop('命令行还没有编译出来。The command line is not in build/.');

const child = spawn(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
// The verb gets Ctrl-C from the terminal itself; we stay to pass its exit code on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('close', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
