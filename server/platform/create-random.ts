import { randomFillSync } from 'node:crypto';

const poolBytes = 4096;

/**
 * Random numbers from 0 to less than 1, in steps of 1/256, for a maker of ids. They are drawn from the system a page at a time:
 * asked for each of an id's sixteen characters, it took longer than anything else in a message that is no command to the store.
 */
export function createRandom(): () => number {
  const pool = new Uint8Array(poolBytes);
  let used = poolBytes;
  return () => {
    if (used === poolBytes) {
      randomFillSync(pool);
      used = 0;
    }
    return (pool[used++] ?? 0) / 256;
  };
}
