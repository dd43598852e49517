import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { identifyProcess, isGone } from './process-identity';

/** Names this process and start: never used again by another. */
export function newHolder(processName: string): string {
  const { pid, startTicks } = identifyProcess(process.pid);
  const place = placeOfPids();
  const where = place === null || startTicks === null ? '' : `-${String(startTicks)}-${place}`;
  return `${processName}-${String(pid)}${where}-${randomBytes(4).toString('hex')}`;
}

const named = /^[a-z]+-(\d+)-(\d+)-([0-9a-f]{12})-[0-9a-f]{8}$/;

/**
 * Whether the process of this name has certainly ended. False for what cannot be known: one of another machine or container,
 * one that is only stopped.
 */
export function isHolderGone(holder: string): boolean {
  const [, pid, startTicks, place] = named.exec(holder) ?? [];
  if (place === undefined || place !== placeOfPids()) return false;
  return isGone({ pid: Number(pid), startTicks: Number(startTicks) });
}

/** Where a pid means the same process: this boot of this machine, this container. Null where the system does not tell. */
function placeOfPids(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    const text = `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
    return createHash('sha256').update(text).digest('hex').slice(0, 12);
  } catch {
    return null;
  }
}
