import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from '../platform/config';
import { withDeathSignal } from './with-death-signal';

export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
}

export interface Child {
  readonly pid: number | null;
  /** How it ended, in words: "exit code 1", "signal SIGKILL", "ENOENT". */
  readonly exited: Promise<string>;
  /** Calls back for each message over the channel that Node's own children have. */
  onMessage(listener: (message: unknown) => void): void;
  onOutputLine(listener: (line: string) => void): void;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

export interface StartChildDeps {
  /** Full path of util-linux's setpriv; null where there is none. */
  readonly setpriv: string | null;
  readonly onLine: (name: string, line: string) => void;
}

/**
 * Starts a child that lives no longer than we do: the kernel sends it SIGTERM when we die, its stdin and its channel
 * close. It gets a process group of its own, so that Ctrl-C in the terminal reaches us alone.
 */
export function startChild({ setpriv, onLine }: StartChildDeps, spec: ChildSpec): Child {
  const { command, args } = withDeathSignal(setpriv, spec.command, spec.args);
  const child = spawn(command, args, {
    env: { ...spec.env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const outputListeners: ((line: string) => void)[] = [];

  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve('code' in error ? String(error.code) : error.name));
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `exit code ${String(code)}` : `signal ${signal}`),
    );
  });
  child.stdin?.on('error', () => undefined);
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      onLine(spec.name, line);
      for (const listener of outputListeners) listener(line);
    });
  }
  if (child.stderr !== null)
    createInterface({ input: child.stderr }).on('line', (line) => onLine(spec.name, line));

  return {
    pid: child.pid ?? null,
    exited,
    onMessage: (listener) => void child.on('message', listener),
    onOutputLine: (listener) => void outputListeners.push(listener),
    kill: (signal) => void child.kill(signal),
  };
}
