import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { yimenRoot } from '../platform/yimen-root';

const readyLine = z.object({ ready: z.literal(true), uri: z.string() });

export interface ScratchStore {
  readonly uri: string;
  stop(): Promise<void>;
}

/** An embedded store of its own in a temporary folder, gone when stopped. */
export async function startScratchStore(): Promise<ScratchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-scratch-'));
  const main = join(yimenRoot(), 'build/server/store/embedded/main.js');
  const args = [main, '--data', folder, '--socket', join(folder, 'store.sock'), '--synchronous', 'NORMAL'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const uri = await new Promise<string>((found, failed) => {
    void gone.then(() => failed(new Error('the embedded store did not start')));
    createInterface({ input: child.stdout }).once('line', (line) =>
      found(readyLine.parse(JSON.parse(line)).uri),
    );
  });
  return {
    uri,
    async stop() {
      child.stdin.end();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
