import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProcesses, type RunningProcesses } from '../../../platform/processes-file';
import { yimenRoot } from '../../../platform/yimen-root';
import { waitUntil } from '../../../supervisor/wait-until';
import { freePort } from './free-port';
import { askReady } from './ask-ready';

export type ScratchProcess = RunningProcesses['processes'][number];

export interface ScratchYimen {
  readonly address: string;
  readonly port: number;
  /** Holds `data`, the data folder, and `output`, what the processes print; gone after the stop unless kept. */
  readonly folder: string;
  readonly dataFolder: string;
  /** What runs now, without the supervisor; a process that died stays listed until it is started again. */
  processes(): readonly ScratchProcess[];
  /** To one of its processes, by name. */
  signal(name: string, signal: NodeJS.Signals): void;
  /** How often each process was started again. */
  restarts(): Readonly<Record<string, number>>;
  /** Names of the parts that /ready finds not well; `server` when it does not answer. */
  notReady(): Promise<readonly string[]>;
  untilReady(withinMs?: number): Promise<void>;
  output(): string;
  /** SIGTERM, then waits (at most 20 s, then SIGKILL) and removes the folder. Resolves to the supervisor's exit code. */
  stop(how?: { readonly keep: boolean }): Promise<number | null>;
}

type Settings = Readonly<Record<string, string>>;

export interface ScratchOptions {
  /** Settings beside PATH, HOME, PORT and YIMEN_DATA; a function is told the folder. */
  readonly env?: Settings | ((folder: string) => Settings);
}

const startMs = 90_000;
const stopMs = 20_000;

/** The built program with a bare environment, on a scratch folder and a free port of loopback. Resolves when it is ready. */
export async function startScratchYimen({ env = {} }: ScratchOptions = {}): Promise<ScratchYimen> {
  const root = yimenRoot();
  const folder = mkdtempSync(join(tmpdir(), 'yimen-drill-'));
  const dataFolder = join(folder, 'data');
  const home = join(folder, 'home');
  mkdirSync(home);
  const outputFile = join(folder, 'output');
  const port = await freePort();
  const file = openSync(outputFile, 'a', 0o600);
  const settings = {
    PORT: String(port),
    YIMEN_DATA: dataFolder,
    ...(typeof env === 'function' ? env(folder) : env),
  };
  const child = spawn(process.execPath, [join(root, 'build/server/supervisor/main.js')], {
    // Its own home, so that a `.env` of the checkout says nothing here.
    cwd: home,
    detached: true,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      YIMEN_COMMUNITY: join(root, 'demo/community'),
      ...settings,
    },
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));

  const address = `http://127.0.0.1:${String(port)}`;
  const processes = () => readProcesses(dataFolder)?.processes ?? [];
  const yimen: ScratchYimen = {
    address,
    port,
    folder,
    dataFolder,
    processes,
    signal(name, signal) {
      const found = processes().find((one) => one.name === name);
      if (!found) throw new Error(`no process ${name} runs`);
      process.kill(found.pid, signal);
    },
    restarts: () => Object.fromEntries(processes().map(({ name, restarts }) => [name, restarts])),
    notReady: () => askReady(address),
    async untilReady(withinMs = startMs) {
      const isReady = async () => hasEnded || (await askReady(address)).length === 0;
      if (!(await waitUntil(isReady, { withinMs, everyMs: 100 })))
        throw new Error(`not ready within ${String(withinMs)} ms: ${(await askReady(address)).join(', ')}`);
      if (hasEnded) throw new Error('it has ended');
    },
    output: () => readFileSync(outputFile, 'utf8'),
    async stop(how = { keep: false }) {
      if (!hasEnded) child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), stopMs);
      const code = await ended;
      clearTimeout(last);
      if (!how.keep) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
  try {
    await yimen.untilReady();
    return yimen;
  } catch (error) {
    const said = yimen.output();
    await yimen.stop();
    throw new Error(`it did not start:\n${said}`, { cause: error });
  }
}
