import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readProcesses } from '../../../server/platform/processes-file';
import { yimenRoot } from '../../../server/platform/yimen-root';
import { runSupervisor } from '../../server/supervisor/run-supervisor';
import { until } from '../../support/until';

const readyAnswer = z.object({
  ok: z.boolean(),
  checks: z.record(z.string(), z.object({ ok: z.boolean() })),
});

export interface Yimen {
  readonly address: string;
  /** Names of the parts that /ready finds not well; `server` when it does not answer. */
  notReady(): Promise<readonly string[]>;
  untilReady(): Promise<void>;
  /** To one of its processes, by name. */
  signal(name: string, signal: 'SIGKILL' | 'SIGSTOP'): void;
  /** How often each process was started again. */
  restarts(): Readonly<Record<string, number>>;
  output(): string;
  stop(): Promise<void>;
}

/** The built program with its demo community, as `npm start` runs it, on a folder and port of its own. */
export async function startYimen(): Promise<Yimen> {
  const folder = yimenRoot();
  const data = mkdtempSync(join(tmpdir(), 'yimen-journey-'));
  const main = join(folder, 'build/server/supervisor/main.js');
  const running = await runSupervisor(
    { folder, main, notes: () => [] },
    { env: { YIMEN_DATA: data, PATH: process.env['PATH'] ?? '' } },
  );
  const address = `http://127.0.0.1:${running.port}`;
  const processes = () => readProcesses(data)?.processes ?? [];
  const notReady = async (): Promise<readonly string[]> => {
    try {
      const answer = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(5_000) });
      const { checks } = readyAnswer.parse(await answer.json());
      return Object.entries(checks).flatMap(([name, { ok }]) => (ok ? [] : [name]));
    } catch {
      return ['server'];
    }
  };
  const yimen: Yimen = {
    address,
    notReady,
    untilReady: () => until(async () => (await notReady()).length === 0, 60_000, `ready at ${address}`),
    signal(name, signal) {
      const found = processes().find((one) => one.name === name);
      if (!found) throw new Error(`no process ${name} runs`);
      process.kill(found.pid, signal);
    },
    restarts: () => Object.fromEntries(processes().map(({ name, restarts }) => [name, restarts])),
    output: running.output,
    async stop() {
      running.child.kill('SIGTERM');
      await running.ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
  try {
    await yimen.untilReady();
    return yimen;
  } catch (error) {
    await yimen.stop();
    throw new Error(`it did not start:\n${running.output()}`, { cause: error });
  }
}
