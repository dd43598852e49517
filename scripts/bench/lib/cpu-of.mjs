import { readFileSync } from 'node:fs';
import { descendantsOf } from '../../lib/descendants.mjs';

// Ticks of /proc are hundredths of a second on every Linux that Node runs on.
const tickUs = 10_000;

/** CPU in microseconds, user and system, that a process has used so far; 0 when it is gone. */
export function cpuOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickUs;
  } catch {
    return 0;
  }
}

/** CPU in microseconds of everything this process has started: here that is the store. */
export function cpuOfChildren() {
  return descendantsOf(process.pid).reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}
