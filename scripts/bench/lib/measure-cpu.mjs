import { percentiles, round } from './percentiles.mjs';
import { cpuOfChildren } from './cpu-of.mjs';

/**
 * Runs `count` operations and tells what they cost: CPU of this process and of the store per operation, milliseconds of
 * each (`work` gives them back), how many failed. A failure is counted, never timed as an answer.
 */
export async function measureCpu(count, work) {
  const storeBefore = cpuOfChildren();
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const { times, errors, ...more } = await work();
  const { user, system } = process.cpuUsage(before);
  const wallMs = performance.now() - startedAt;
  return {
    count,
    cpuUs: round((user + system) / count, 1),
    storeCpuUs: round((cpuOfChildren() - storeBefore) / count, 1),
    perSecond: round((count * 1000) / wallMs, 1),
    ...percentiles(times),
    errors,
    ...more,
  };
}
