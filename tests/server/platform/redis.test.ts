import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRedisKeepsJobs } from '../../../server/platform/check-redis-keeps-jobs';
import { createBullClients, createRedis } from '../../../server/platform/redis';
import { canConnect } from '../../../server/supervisor/can-connect';
import { checkGivenRedis } from '../../../server/supervisor/check-given-redis';
import { waitUntil } from '../../../server/supervisor/wait-until';

describe('a real Redis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-redis-'));
  const socket = join(folder, 'redis.sock');
  const url = `unix://${socket}`;
  let server: ChildProcess;

  async function startRedis(settings: readonly string[]): Promise<void> {
    const args = [
      '--port',
      '0',
      '--unixsocket',
      socket,
      '--dir',
      folder,
      '--logfile',
      join(folder, 'log'),
      ...settings,
    ];
    server = spawn('redis-server', args, { stdio: 'ignore' });
    expect(await waitUntil(() => canConnect(socket), { withinMs: 10_000 })).toBe(true);
  }

  afterEach(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const problemsOf = async () => {
    const redis = createRedis({ url, onError: () => undefined });
    const problems = await checkRedisKeepsJobs(redis);
    redis.disconnect();
    return problems.map((it) => it.found);
  };

  it('that keeps everything is accepted, and Bull gets shared clients but a blocking one for each queue', async () => {
    await startRedis(['--appendonly', 'yes', '--save', '']);
    expect(await problemsOf()).toEqual([]);
    const createClient = createBullClients({ url, onError: () => undefined });
    const clients = [
      createClient('client'),
      createClient('client'),
      createClient('bclient'),
      createClient('bclient'),
    ];
    expect(clients[0]).toBe(clients[1]);
    expect(clients[2]).not.toBe(clients[3]);
    expect(clients[2]?.options.maxRetriesPerRequest).toBeNull();
    expect(await Promise.all(clients.map((it) => it.ping()))).toEqual(['PONG', 'PONG', 'PONG', 'PONG']);
    for (const client of clients) client.disconnect();
  });

  it('with snapshots only is accepted', async () => {
    await startRedis(['--save', '3600 1']);
    expect(await problemsOf()).toEqual([]);
  });

  it('that may evict or keeps nothing is refused with the fix, unless a trial allows it', async () => {
    await startRedis(['--maxmemory-policy', 'allkeys-lru', '--save', '']);
    expect(await problemsOf()).toEqual([
      expect.stringContaining('maxmemory-policy is allkeys-lru'),
      expect.stringContaining('nothing is kept on disk'),
    ]);
    const lines = await checkGivenRedis({ url, allowVolatile: false });
    expect(lines.join('\n')).toContain('CONFIG SET maxmemory-policy noeviction');
    expect(lines.join('\n')).toContain('CONFIG SET appendonly yes');
    expect(await checkGivenRedis({ url, allowVolatile: true })).toEqual([]);
  });

  it('that does not answer is named without its address', async () => {
    await startRedis([]);
    const lines = await checkGivenRedis({
      url: 'redis://:geheim@127.0.0.1:1',
      allowVolatile: false,
      withinMs: 500,
    });
    expect(lines.join('\n')).toContain('REDIS_URL');
    expect(lines.join('\n')).toContain('ECONNREFUSED');
    expect(lines.join('\n')).not.toContain('geheim');
  });
});
