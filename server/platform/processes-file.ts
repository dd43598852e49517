import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const identity = z.object({ pid: z.number(), startTicks: z.number().nullable() });

const runningProcesses = z.object({
  startedAt: z.string(),
  address: z.string(),
  store: z.enum(['given', 'mongod', 'embedded']),
  redis: z.enum(['given', 'redis-server']),
  supervisor: identity,
  processes: z.array(identity.extend({ name: z.string(), startedAt: z.string(), restarts: z.number() })),
});

/** What `run/processes.json` in the data folder says about a running `npm start`. Addresses with passwords stay out. */
export type RunningProcesses = z.infer<typeof runningProcesses>;

export function processesFile(dataFolder: string): string {
  return join(dataFolder, 'run', 'processes.json');
}

export function writeProcesses(dataFolder: string, running: RunningProcesses): void {
  const file = processesFile(dataFolder);
  mkdirSync(join(dataFolder, 'run'), { recursive: true, mode: 0o700 });
  // A reader sees the old file or the new one, never half of one.
  writeFileSync(`${file}.new`, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Null when nothing runs, or when the file cannot be understood. */
export function readProcesses(dataFolder: string): RunningProcesses | null {
  try {
    const parsed = runningProcesses.safeParse(JSON.parse(readFileSync(processesFile(dataFolder), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function forgetProcesses(dataFolder: string): void {
  rmSync(processesFile(dataFolder), { force: true });
}
