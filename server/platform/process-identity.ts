import { readFileSync } from 'node:fs';

/** A pid alone may by now belong to another program; with its start time (clock ticks since boot) it is one process. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTicks: number | null;
}

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, startTicks: readStat(pid)?.startTicks ?? null };
}

/** Whether this very process still runs. A zombie does not. Without /proc the answer is no: nothing may be guessed. */
export function isStillRunning({ pid, startTicks }: ProcessIdentity): boolean {
  const stat = readStat(pid);
  return stat !== null && stat.startTicks === startTicks && stat.state !== 'Z';
}

function readStat(pid: number): { state: string; startTicks: number } | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The program's name in brackets may hold anything, so count from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: Number(fields[19]) };
  } catch {
    return null;
  }
}

/** Whether this very process has certainly ended: the kernel knows no such pid, or another process or a zombie has it. */
export function isGone({ pid, startTicks }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';
  }
  const stat = readStat(pid);
  return stat !== null && (stat.startTicks !== startTicks || stat.state === 'Z');
}
