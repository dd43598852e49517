import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const builtMain = resolve(__dirname, '../../../../../build/server/store/embedded/main.js');
const readyLine = z.object({ ready: z.literal(true), uri: z.string() });

export interface EmbeddedStore {
  readonly uri: string;
  readonly dataFolder: string;
  readonly pid: number;
  /** Asks the store to end, waits for it and removes its folder unless it was given. */
  stop(): Promise<void>;
  /** Kills it at once and waits until it is gone; the folder stays. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** A folder of an earlier store; a new one below the system's temporary folder by default. */
  readonly dataFolder?: string;
  /** Whether it can be made to fail. */
  readonly hasFailPoints?: boolean;
  /** What starts it, for instance within another view of the file system. */
  readonly within?: readonly string[];
  /** Where it listens; in its folder by default. */
  readonly socketPath?: string;
}

/** Starts the built embedded store on a folder of its own, ready to be connected to. */
export async function startEmbeddedStore(options: StartOptions = {}): Promise<EmbeddedStore> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'yimen-store-'));
  const child = spawnStore(dataFolder, options);
  const uri = await readyUri(child);
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    uri,
    dataFolder,
    pid: child.pid ?? 0,
    stop: async () => {
      child.stdin?.end();
      await gone;
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Only spawns it; what it says and how it ends is for the caller to see. */
export function spawnStore(dataFolder: string, options: StartOptions = {}): ChildProcess {
  const main = process.env['YIMEN_EMBEDDED_STORE_MAIN'] ?? builtMain;
  if (!existsSync(main)) throw new Error('The embedded store is not built: run "npm run build" first');
  const socket = options.socketPath ?? join(dataFolder, 'store.sock');
  const [command = process.execPath, ...args] = [
    ...(options.within ?? []),
    ...[process.execPath, main, '--data', dataFolder, '--socket', socket, '--synchronous', 'NORMAL'],
    ...(options.hasFailPoints ? ['--failpoints'] : []),
  ];
  return spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
}

function readyUri(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    let complained = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complained += chunk.toString();
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) found(readyLine.parse(JSON.parse(said.slice(0, said.indexOf('\n')))).uri);
    });
    child.once('exit', (code) => failed(new Error(`The embedded store ended with ${code}: ${complained}`)));
  });
}
