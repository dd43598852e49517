import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { yimenRoot } from '../../../platform/yimen-root';

const readyLine = z.object({ ready: z.literal(true), uri: z.string() });

export interface KillableStore {
  readonly uri: string;
  /** At once, in the middle of whatever it does; the folder stays. */
  kill(): Promise<void>;
  /** On the same folder and socket; resolves when it serves. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** The embedded store in a process of its own that can be killed and started again. */
export async function startKillableStore(folder: string): Promise<KillableStore> {
  let running = await start(folder);
  return {
    uri: running.uri,
    async kill() {
      running.child.kill('SIGKILL');
      await running.gone;
    },
    async startAgain() {
      running = await start(folder);
    },
    async stop() {
      running.child.stdin?.end();
      await running.gone;
    },
  };
}

async function start(folder: string): Promise<{ child: ChildProcess; uri: string; gone: Promise<void> }> {
  const main = join(yimenRoot(), 'build/server/store/embedded/main.js');
  const child = spawn(
    process.execPath,
    [main, '--data', join(folder, 'store'), '--socket', join(folder, 'store.sock')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const uri = await new Promise<string>((resolve, reject) => {
    void gone.then(() => reject(new Error('the embedded store did not start')));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve(readyLine.parse(JSON.parse(line)).uri),
    );
  });
  return { child, uri, gone };
}
