import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { descendantsOf, isAlive, memoryOf } from './descendants.mjs';
import { findOnPath } from './find-on-path.mjs';
import { freePort } from './free-port.mjs';
import { inRoot, root } from './root.mjs';
import { say } from './say.mjs';

/** Starts what was built on a folder and port of its own, looks at its pages, stops it. Resolves to counts. */
export async function smokeTest() {
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-smoke-'));
  const port = await freePort();
  const counts = { passed: 0, failed: 0 };
  const check = (name, isWell, why = '') => {
    counts[isWell ? 'passed' : 'failed'] += 1;
    say(`smoke ${isWell ? 'ok    ' : 'FAILED'} ${name}${isWell || why === '' ? '' : `: ${why}`}`);
  };
  const startedAt = Date.now();
  const running = startProgram(folder, port);
  try {
    const isReady = await untilReady(running, port);
    check(`ready in ${seconds(startedAt)} s`, isReady, running.output());
    if (isReady) await lookAround(port, check);
    const children = descendantsOf(running.child.pid);
    const own = [running.child.pid, ...children.map((it) => it.pid)];
    const memory = own.reduce((sum, pid) => sum + memoryOf(pid), 0);
    say(`smoke        ${own.length} processes, ${memory} MB together`);
    const stoppedAt = Date.now();
    running.child.kill('SIGTERM');
    const code = await Promise.race([running.ended, pause(12_000, 'still running')]);
    check(`stopped with exit code 0 in ${seconds(stoppedAt)} s`, code === 0, String(code));
    const left = children.filter(isAlive);
    check('no process left', left.length === 0, left.map((it) => `${it.name} ${it.pid}`).join(', '));
  } finally {
    running.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

function startProgram(folder, port) {
  // Never on the data of a real service: its addresses are left out.
  const { MONGODB_URI: _store, REDIS_URL: redisUrl, ...env } = process.env;
  const redis = findOnPath('redis-server') === null && redisUrl !== undefined ? { REDIS_URL: redisUrl } : {};
  const child = spawn(process.execPath, [inRoot('build/server/supervisor/main.js')], {
    cwd: root,
    env: { ...env, ...redis, MONGODB_URI: '', HOST: '127.0.0.1', PORT: String(port), YIMEN_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  return { child, ended, output: () => Buffer.concat(chunks).toString('utf8').trim() };
}

async function untilReady(running, port) {
  const until = Date.now() + 60_000;
  while (Date.now() < until && running.child.exitCode === null) {
    const { status } = await get(port, '/ready');
    if (status === 200) return true;
    await pause(100);
  }
  return false;
}

async function lookAround(port, check) {
  const expected = [
    ['/live', 'application/json'],
    ['/metrics', 'text/plain'],
    ['/', 'text/html'],
    // The page belongs to the build only where its sources are.
    ...(existsSync(inRoot('server/web/chat/vite.config.mjs')) ? [['/chat/', 'text/html']] : []),
    ...(existsSync(inRoot('server/web/hall/vite.config.mjs')) ? [['/hall/', 'text/html']] : []),
    ['/portal', 'text/html'],
    ['/api/public/hall', 'application/json'],
  ];
  for (const [address, type] of expected) {
    const answer = await get(port, address);
    check(
      `${address} answers`,
      answer.status === 200 && answer.type.startsWith(type),
      JSON.stringify(answer),
    );
  }
}

async function get(port, address) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return { status: answer.status, type: answer.headers.get('content-type') ?? '' };
  } catch (error) {
    return { status: 0, type: String(error.cause?.code ?? error.name) };
  }
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
