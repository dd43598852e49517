import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Redis } from 'ioredis';
import type { ScratchYimen } from '../../../server/cli/drill/harness/start-scratch-yimen';
import { socketFolder } from '../../../server/platform/socket-folder';
import { yimenRoot } from '../../../server/platform/yimen-root';

/** What a program leaves where somebody else may read it: by name, as bytes. */
export type Traces = ReadonlyMap<string, Buffer>;

/** Kept by design, and protected as a whole: the store and its attachments. */
const keepsByDesign = ['data/store', 'data/attachments'];

/** Everything on disk under the folder of the program, split into what keeps people's words by design and the rest. */
export function filesOf(folder: string): { readonly kept: Traces; readonly others: Traces } {
  const kept = new Map<string, Buffer>();
  const others = new Map<string, Buffer>();
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path);
    const target = keepsByDesign.some((one) => name.startsWith(`${one}/`)) ? kept : others;
    target.set(name, readFileSync(path));
  }
  return { kept, others };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path);
    if (stat.isDirectory()) return filesBelow(path);
    return stat.isFile() ? [path] : [];
  });
}

export const openRedis = ({ dataFolder }: ScratchYimen): Redis =>
  new Redis(join(socketFolder(dataFolder), 'redis.sock'));

/** Every key of Redis with all it holds. */
export async function redisTraces(redis: Redis): Promise<Traces> {
  const traces = new Map<string, Buffer>();
  for (const key of await redis.keys('*'))
    traces.set(`redis ${key}`, Buffer.from(`${key} ${JSON.stringify(await valueOf(redis, key))}`));
  return traces;
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      throw new Error(`a ${type} in Redis is not looked into`);
  }
}

/** What the server shows to whoever asks. */
export async function pageTraces(address: string): Promise<Traces> {
  const traces = new Map<string, Buffer>();
  for (const path of ['/', '/ready', '/live', '/metrics', '/nowhere'])
    traces.set(path, Buffer.from(await (await fetch(`${address}${path}`)).text()));
  return traces;
}

/** What the commands print. */
export async function commandTraces({ dataFolder }: ScratchYimen): Promise<Traces> {
  const traces = new Map<string, Buffer>();
  for (const args of [['status'], ['set-aside', 'list'], ['set-aside', 'retry', 'nobody']]) {
    const command = [join(yimenRoot(), 'build/server/cli/main.js'), ...args];
    traces.set(`yimen ${args.join(' ')}`, Buffer.from(await run(command, dataFolder)));
  }
  return traces;
}

function run(command: readonly string[], dataFolder: string): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', YIMEN_DATA: dataFolder };
  // Some are meant to end with another code than 0.
  return new Promise((resolve) =>
    execFile(process.execPath, [...command], { env }, (_, stdout, stderr) => resolve(`${stdout}\n${stderr}`)),
  );
}
