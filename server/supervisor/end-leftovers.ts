import { isStillRunning } from '../platform/process-identity';
import { forgetProcesses, readProcesses } from '../platform/processes-file';
import { waitUntil } from './wait-until';

/** Ends what a killed supervisor may have left running on this data folder. Resolves to how many there were. */
export async function endLeftovers(dataFolder: string): Promise<number> {
  const left = (readProcesses(dataFolder)?.processes ?? []).filter(isStillRunning);
  for (const { pid } of left) signal(pid, 'SIGTERM');
  const gone = await waitUntil(() => !left.some(isStillRunning), { withinMs: 9000 });
  if (!gone) {
    for (const { pid } of left.filter(isStillRunning)) signal(pid, 'SIGKILL');
    await waitUntil(() => !left.some(isStillRunning), { withinMs: 2000 });
  }
  forgetProcesses(dataFolder);
  return left.length;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself in between, which is what we want.
    return;
  }
}
