import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../platform/config';
import type { Part } from './keep-running';
import { readyByMessage } from './ready-signals';
import { startChild, type StartChildDeps } from './start-child';

export interface AppProcess {
  readonly name: string;
  /** Below the folder of the build. */
  readonly main: string;
  readonly does: string;
}

/** THE list of our own processes. */
export const appProcesses: readonly AppProcess[] = [
  { name: 'server', main: 'server/main.js', does: '网页 pages' },
  { name: 'bot', main: 'bot/main.js', does: '聊天 chat' },
  { name: 'jobs', main: 'jobs/main.js', does: '定时 reminders' },
];

export interface AppPartInput {
  readonly build: string;
  readonly env: Environment;
}

/** With the allocator's usual one arena a thread and core, what a process holds grows by steps long after it has all it needs. */
const arenas = { MALLOC_ARENA_MAX: '2' };

/** How one of our own processes is started, or null while the build has no such file. */
export function appPart(deps: StartChildDeps, app: AppProcess, { build, env }: AppPartInput): Part | null {
  const main = join(build, app.main);
  if (!existsSync(main)) return null;
  return {
    name: app.name,
    start: () =>
      startChild(deps, {
        name: app.name,
        command: process.execPath,
        args: [main],
        env: { ...env, ...arenas },
      }),
    whenReady: readyByMessage,
    readyWithinMs: 60_000,
    // Its own deadline is 8 s; all together must be gone within 10 s.
    stopWithinMs: 8100,
  };
}
