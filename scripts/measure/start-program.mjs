import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../lib/free-port.mjs';
import { root } from '../lib/root.mjs';

/** `npm start` on a folder of its own. Resolves when /ready says yes, to { address, data, readyMs, stop }. */
export async function startProgram(data) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { MONGODB_URI: _store, REDIS_URL: _redis, ...env } = process.env;
  const startedAt = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port), YIMEN_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await isReady(address))) {
    const isLate = performance.now() - startedAt > 240_000;
    if (child.exitCode !== null || isLate) {
      child.kill('SIGTERM');
      throw new Error(`not ready:\n${Buffer.concat(said).toString('utf8')}`);
    }
    await pause(20);
  }
  return {
    address,
    data,
    readyMs: performance.now() - startedAt,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs the work with a new folder and removes it. */
export async function withFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-measure-'));
  try {
    return await work(path.join(folder, 'var'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isReady(address) {
  try {
    const answer = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
