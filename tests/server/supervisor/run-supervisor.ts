import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isStillRunning, type ProcessIdentity } from '../../../server/platform/process-identity';
import { readProcesses } from '../../../server/platform/processes-file';
import { waitUntil } from '../../../server/supervisor/wait-until';
import type { MadeBuild } from './make-build';

export interface Running {
  readonly child: ChildProcess;
  readonly data: string;
  output(): string;
  /** Resolves to its exit code. */
  readonly ended: Promise<number | null>;
  readonly port: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Put before the command, for instance a shell that stands for npm. */
  readonly command?: readonly [string, ...string[]];
}

/** `npm start` without npm: the compiled supervisor with a bare environment, in a process group of its own. */
export async function runSupervisor(
  build: MadeBuild,
  { env = {}, command }: RunOptions = {},
): Promise<Running> {
  const port = Number(env.PORT ?? (await freePort()));
  const data = env.YIMEN_DATA ?? join(build.folder, 'var');
  const [program, ...args] = command ?? [process.execPath, build.main];
  const child = spawn(program, args, {
    cwd: build.folder,
    detached: true,
    env: { PATH: process.env.PATH, HOME: build.folder, PORT: String(port), YIMEN_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, data, port, ended, output: () => Buffer.concat(chunks).toString('utf8') };
}

export async function untilReady(running: Running): Promise<void> {
  const ready = await waitUntil(() => running.output().includes('Yimen is ready'), { withinMs: 15_000 });
  if (!ready) throw new Error(`not ready:\n${running.output()}`);
}

/** Every process of a running supervisor, itself included. */
export function processesOf(running: Running): (ProcessIdentity & { name: string })[] {
  const found = readProcesses(running.data);
  if (found === null) throw new Error(`no processes.json in ${running.data}`);
  return [{ ...found.supervisor, name: 'supervisor' }, ...found.processes];
}

export function untilGone(processes: readonly ProcessIdentity[]): Promise<boolean> {
  return waitUntil(() => !processes.some(isStillRunning), { withinMs: 10_000 });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
