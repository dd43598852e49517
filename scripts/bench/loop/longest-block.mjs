/**
 * Runs the work and tells its longest turn of the event loop in milliseconds. A turn counts with the CPU time this process
 * had in it, if that is less than the time on the wall: what other programs took away is not ours.
 */
export async function longestBlock(work) {
  let longest = 0;
  let isOn = true;
  let at = performance.now();
  let used = process.cpuUsage();
  const turn = () => {
    const now = performance.now();
    const cpu = process.cpuUsage(used);
    longest = Math.max(longest, Math.min(now - at, (cpu.user + cpu.system) / 1_000));
    at = now;
    used = process.cpuUsage();
    if (isOn) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOn = false;
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  return longest;
}
