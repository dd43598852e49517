import { readFileSync } from 'node:fs';

/**
 * How long the main thread is busy without coming round, at the longest, while something goes on: in milliseconds of the
 * processor, so that a slow or busy machine does not count.
 */
export async function longestHold(going: () => Promise<unknown>): Promise<number> {
  let [longest, last, isOver] = [0, busyMs(), false];
  const look = (): void => {
    const now = busyMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await new Promise(setImmediate);
  await going();
  isOver = true;
  look();
  return longest;
}

/** Where the system does not count for a thread, the clock has to do. */
function busyMs(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${String(process.pid)}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}
