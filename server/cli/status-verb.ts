import { readFileSync } from 'node:fs';
import { loadConfig } from '../platform/load-config';
import { readProcesses } from '../platform/processes-file';

/** `yimen status`: each process with its memory (resident, MB), npm's own included. 1 when nothing runs. */
export function statusVerb(): number {
  const running = readProcesses(loadConfig().dataFolder);
  if (!running) {
    process.stdout.write('没有在运行。Nothing runs.\n');
    return 1;
  }
  const rows = [
    ...npmOf(running.supervisor.pid),
    { name: 'supervisor', pid: running.supervisor.pid },
    ...running.processes,
  ].map(({ name, pid }) => ({ name, pid, mb: residentMb(pid) }));
  process.stdout.write(`${running.address}  store: ${running.store}  redis: ${running.redis}\n`);
  for (const { name, pid, mb } of rows) {
    process.stdout.write(
      `${name.padEnd(12)} pid ${String(pid).padStart(7)}  ${mb.toFixed(0).padStart(5)} MB\n`,
    );
  }
  process.stdout.write(
    `${'total'.padEnd(12)}             ${rows
      .reduce((sum, row) => sum + row.mb, 0)
      .toFixed(0)
      .padStart(5)} MB\n`,
  );
  return 0;
}

/** The processes above the supervisor that belong to `npm start`. */
function npmOf(pid: number): { name: string; pid: number }[] {
  const parent = Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
  if (parent <= 1) return [];
  const command = readOrEmpty(`/proc/${parent}/cmdline`).replaceAll('\0', ' ');
  return command.startsWith('npm') || command.includes('npm start')
    ? [...npmOf(parent), { name: 'npm', pid: parent }]
    : [];
}

function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0) / 1024;
}

const statusOf = (pid: number): string => readOrEmpty(`/proc/${pid}/status`);

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
