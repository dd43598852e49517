/**
 * Milliseconds of the processor that something takes, the least of three tries: a machine that is busy with something else,
 * or collects garbage once, is no fault of what is measured.
 */
export function leastCpuMs(act: () => unknown): number {
  const tries = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...tries);
}
