import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { say } from './say.mjs';

/**
 * Runs a program and resolves to { code, output }. With `show` its lines go to the terminal as they come; else they
 * are kept, and a line every 10 s says that it is still at work.
 */
export function run(command, args, { show = false, beat = true, env = process.env, label = command } = {}) {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', show ? 2 : 'pipe', show ? 2 : 'pipe'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const beating = setInterval(
      () => say(`  … ${label} ${Math.round((Date.now() - startedAt) / 1000)} s`),
      10_000,
    );
    if (!beat) clearInterval(beating);
    const finish = (code, extra = '') => {
      clearInterval(beating);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra });
    };
    child.on('error', (error) => finish(127, String(error)));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs one of the tools in node_modules with this very Node, so that PATH does not matter. */
export function runTool(file, args, options = {}) {
  return run(process.execPath, [file, ...args], options);
}
