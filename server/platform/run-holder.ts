import { randomBytes } from 'node:crypto';

/** Names this process and start: never used again by another. */
export function newHolder(processName: string): string {
  return `${processName}-${process.pid}-${randomBytes(4).toString('hex')}`;
}
