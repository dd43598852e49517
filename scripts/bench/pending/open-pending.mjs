import { built } from '../lib/built.mjs';
import { measureCpu } from '../lib/measure-cpu.mjs';
import { percentiles, round } from '../lib/percentiles.mjs';
import { dueAt, fillDues } from '../world/fill-dues.mjs';
import { openJobsWorld } from '../world/open-jobs-world.mjs';
import { startJobs } from '../world/start-jobs.mjs';

const hourMs = 3_600_000;
const days = 30;

/**
 * So many reminders pending, spread over the next thirty days, and Redis filled by a first sweep. A run schedules some more
 * within the hour, one after the other, then sweeps while a few are due, the same number whatever is pending.
 */
export async function openPending({ pending, count, sweeps, dueEach }) {
  const world = await openJobsWorld();
  const { repositories, communityId, redis, clock } = world;
  const { armDues } = built('server/core/outbound/arm-dues');
  const jobs = startJobs(world, {
    redisUrl: redis.url,
    handle: () => Promise.resolve(),
    sweepsItself: false,
  });
  const now = clock.now().getTime();
  await fillDues(world, {
    name: 'pending',
    count: pending,
    from: now + 60_000,
    to: now + days * 24 * hourMs,
  });
  const { armed } = await jobs.sweep.runOnce();
  const memory = /^used_memory:(\d+)/m.exec(await redis.client.info('memory'))[1];
  let made = 0;
  const nextId = () => `made-${(made += 1)}`;

  async function schedule() {
    const due = dueAt(communityId, nextId(), clock.now().getTime() + hourMs);
    const startedAt = performance.now();
    await repositories.dues.insertMany([due]);
    await armDues(jobs.queue, [due], clock.now());
    const ms = performance.now() - startedAt;
    // Gone again, so that what is pending stays the same from run to run.
    await repositories.dues.markDone(due.id);
    return ms;
  }

  async function sweep() {
    const late = clock.now().getTime() - 1_000;
    const dues = Array.from({ length: dueEach }, () => dueAt(communityId, nextId(), late));
    await repositories.dues.insertMany(dues);
    const startedAt = performance.now();
    const { looked } = await jobs.sweep.runOnce();
    if (looked !== dueEach) world.onError('sweep', `looked at ${looked} of ${dueEach}`);
    return performance.now() - startedAt;
  }

  const inTurn = async (times, work) => {
    const all = [];
    for (let turn = 0; turn < times; turn += 1) all.push(await work());
    return all;
  };
  await inTurn(count, schedule);
  await inTurn(sweeps, sweep);
  return {
    async run() {
      const scheduled = percentiles(await inTurn(count, schedule));
      const before = world.errors.length;
      const swept = await measureCpu(sweeps, async () => ({
        times: await inTurn(sweeps, sweep),
        errors: world.errors.length - before,
      }));
      const memoryMb = round(Number(memory) / 1_048_576, 3);
      return { ...swept, scheduled, armed, memoryMb };
    },
    async close() {
      await jobs.stop();
      await world.close();
    },
  };
}
