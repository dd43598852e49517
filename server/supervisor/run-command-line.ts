import { spawn } from 'node:child_process';
import type { Environment } from '../platform/config';
import { withDeathSignal } from './with-death-signal';

export interface CommandLineRun {
  readonly ok: boolean;
  readonly output: string;
}

export interface RunCommandLineInput {
  readonly setpriv: string | null;
  readonly main: string;
  readonly args: readonly string[];
  readonly env: Environment;
}

/** Runs one verb of our own command line to its end and keeps what it said. */
export function runCommandLine({ setpriv, main, args, env }: RunCommandLineInput): Promise<CommandLineRun> {
  const run = withDeathSignal(setpriv, process.execPath, [main, ...args]);
  return new Promise((resolve) => {
    const child = spawn(run.command, run.args, {
      env: { ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finish = (ok: boolean) => resolve({ ok, output: Buffer.concat(chunks).toString('utf8').trimEnd() });
    child.once('error', () => finish(false));
    child.once('close', (code) => finish(code === 0));
  });
}
