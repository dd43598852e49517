import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../../lib/root.mjs';

/** Starts one side of a bench. Resolves when it is warm, to { run, close }; what it says on standard error is shown. */
export async function openSide(file, options, nodeArgs = []) {
  const { MONGODB_URI: _store, REDIS_URL: _redis, ...env } = process.env;
  const child = spawn(process.execPath, [...nodeArgs, inRoot(file), JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Arenas as the supervisor gives them to our processes.
    env: { ...env, WECHATY_LOG: 'silent', BROLOG_LEVEL: 'silent', TZ: 'UTC', MALLOC_ARENA_MAX: '2' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${file} ended with ${await gone}`);
    return JSON.parse(value);
  };
  await next();
  return {
    pid: child.pid,
    run() {
      child.stdin.write('run\n');
      return next();
    },
    async close() {
      child.stdin.end();
      await gone;
    },
  };
}

/** One run of a side that is started for it and ended after it. */
export async function runOnce(file, options, nodeArgs) {
  const side = await openSide(file, options, nodeArgs);
  try {
    return await side.run();
  } finally {
    await side.close();
  }
}

/** Runs of one side: each in a process of its own, or all in one where starting is most of the time (smoke sizes). */
export async function openRuns(file, options, { keep }) {
  if (!keep) return { run: () => runOnce(file, options), close: () => Promise.resolve() };
  return openSide(file, options);
}
