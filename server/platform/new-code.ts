import { randomInt } from 'node:crypto';

// Without 0 O 1 I, which people mix up when they read a code aloud.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Eight letters and digits nobody can guess. */
export function newCode(): string {
  return Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
}
