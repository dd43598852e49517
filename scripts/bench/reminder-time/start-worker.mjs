import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../../lib/root.mjs';

/** Starts a worker; `env` may set its clock wrong. Resolves after its first sweep, which tells what its clock says. */
export async function startWorker(options, env, onHandled) {
  const { MONGODB_URI: _store, REDIS_URL: _redis, ...ours } = process.env;
  const file = inRoot('scripts/bench/reminder-time/worker.mjs');
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...ours, TZ: 'UTC', ...env },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const skewMs = await new Promise((resolve, reject) => {
    void gone.then((code) => reject(new Error(`the worker ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = JSON.parse(line);
      if (told.swept) resolve(told.now - Date.now());
      else onHandled(told.id, Date.now());
    });
  });
  return {
    /** How far its own clock is from ours. */
    skewMs,
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}
