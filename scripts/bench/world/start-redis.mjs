import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packaged } from '../lib/built.mjs';

const startMs = 10_000;

/** A redis-server in a folder of its own, with the settings ours is started with, and a connection to it. */
export async function startRedis() {
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-bench-redis-'));
  const socket = path.join(folder, 's');
  const settings = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
  const keeping = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', [...settings, ...keeping], { stdio: 'ignore' });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const client = new (packaged('ioredis').default)({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  const until = performance.now() + startMs;
  while (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  ) {
    if (performance.now() > until) throw new Error('redis-server did not start');
    await pause(20);
  }
  return {
    url: `unix://${socket}`,
    client,
    async close() {
      client.disconnect();
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
