import { readdirSync, readFileSync } from 'node:fs';

/** Every process that was started by this one or by what it started: { pid, startTicks, name }. Needs /proc. */
export function descendantsOf(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((it) => it !== null);
  const found = [];
  let parents = [pid];
  while (parents.length > 0) {
    const next = all.filter((it) => parents.includes(it.parent));
    found.push(...next);
    parents = next.map((it) => it.pid);
  }
  return found;
}

export function isAlive({ pid, startTicks }) {
  const now = readProcess(pid);
  return now !== null && now.startTicks === startTicks && now.state !== 'Z';
}

/** Resident memory of a process in MB. */
export function memoryOf(pid) {
  try {
    const kB = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return Math.round(Number(kB) / 1024);
  } catch {
    return 0;
  }
}

function readProcess(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    return { pid, name, state: fields[0], parent: Number(fields[1]), startTicks: Number(fields[19]) };
  } catch {
    return null;
  }
}
