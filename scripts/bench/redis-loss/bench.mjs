import { setTimeout as pause } from 'node:timers/promises';
import { barOf, noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { percentiles, round } from '../lib/percentiles.mjs';
import { seeded } from '../lib/seeded.mjs';
import { fillDues } from '../world/fill-dues.mjs';
import { openJobsWorld } from '../world/open-jobs-world.mjs';
import { startJobs } from '../world/start-jobs.mjs';

const bar = { floor: 60, goal: 10 };
// As many as a sweep arms: Redis holds the nearest.
const mostArmed = 10_000;
const lookEveryMs = 20;
// Whatever no job has told is found by the next sweep.
const lastMs = 65_000;
// Bull itself looks every 5 s for what its timer missed.
const troubledMs = 5_000;

/**
 * FLUSHALL at random moments under a worker with very many reminders within two hours, while some fall due all the time.
 * Armed again: Redis holds as much as before, or all that is left.
 */
export async function redisLoss({ smoke, seed, say }) {
  const size = smoke
    ? { pending: 500, spreadMs: 60_000, flushes: 1, calmMs: 2_000, drainMs: 8_000 }
    : { pending: 100_000, spreadMs: 2 * 3_600_000, flushes: 5, calmMs: 40_000, drainMs: 70_000 };
  const random = seeded(seed);
  const world = await openJobsWorld();
  const fired = watchFired(world.clock);
  try {
    const from = world.clock.now().getTime() + (smoke ? 2_000 : 45_000);
    await fillDues(world, { name: 'pending', count: size.pending, from, to: from + size.spreadMs });
    say(`  ${size.pending} pending`);
    const jobs = startJobs(world, { redisUrl: world.redis.url, handle: fired.handle });
    const { client } = world.redis;
    const goal = Math.min(size.pending, mostArmed);
    const startedAt = performance.now();
    await untilArmed(client, goal, fired);
    const firstMs = performance.now() - startedAt;
    say(`  armed first after ${round(firstMs / 1_000, 1)} s`);
    const rounds = [];
    for (let nth = 1; nth <= size.flushes; nth += 1) {
      await pause(size.calmMs * (0.25 + 0.75 * random()));
      const before = await heldBy(client);
      const flushedAt = performance.now();
      const from = world.clock.now().getTime();
      await client.flushall();
      // What fell due meanwhile need not come back.
      await untilArmed(client, before, fired);
      const seconds = round((performance.now() - flushedAt) / 1_000, 2);
      rounds.push({ before, seconds, from, to: world.clock.now().getTime() + troubledMs });
      say(`  flush ${nth}: ${before} armed again after ${seconds} s`);
    }
    await pause(size.drainMs);
    const undone = await waitForDue(world);
    await jobs.stop();
    return await outcomeOf(world, { size, fired, rounds, firstMs, undone, smoke });
  } finally {
    await world.close();
  }
}

/** Notes when each reminder was handled, against its time. */
function watchFired(clock) {
  const byId = new Map();
  return {
    byId,
    async handle(due) {
      const dueAt = due.dueAt.getTime();
      byId.set(due.id, [...(byId.get(due.id) ?? []), { dueAt, ms: clock.now().getTime() - dueAt }]);
    },
  };
}

async function heldBy(client) {
  return client.zcard('yimen:dues:delayed');
}

async function untilArmed(client, goal, { byId }) {
  const firedBefore = byId.size;
  const until = performance.now() + 180_000;
  while ((await heldBy(client)) < goal - (byId.size - firedBefore)) {
    if (performance.now() > until) throw new Error('never armed again');
    await pause(lookEveryMs);
  }
}

/** How many of those due by now are still not done a sweep later. */
async function waitForDue({ communityId, repositories, clock }) {
  const now = clock.now();
  const until = performance.now() + lastMs;
  for (;;) {
    const undone = await repositories.dues.countWaiting(communityId, null, now);
    if (undone === 0 || performance.now() > until) return undone;
    await pause(100);
  }
}

async function outcomeOf(world, { size, fired, rounds, firstMs, undone, smoke }) {
  const { communityId, repositories } = world;
  // Bull complains of jobs in its hands that are gone.
  const errors = world.errors.filter((where) => where !== 'queue');
  const waiting = await repositories.dues.countWaiting(communityId, null, null);
  const gone = size.pending - waiting - fired.byId.size;
  const all = [...fired.byId.values()].map(([first]) => first);
  const times = all.map(({ ms }) => ms);
  const isTroubled = ({ dueAt }) => rounds.some(({ from, to }) => dueAt >= from && dueAt <= to);
  const calm = percentiles(all.filter((it) => !isTroubled(it)).map(({ ms }) => ms));
  const troubled = percentiles(all.filter(isTroubled).map(({ ms }) => ms));
  const seconds = rounds.map((round_) => round_.seconds);
  return {
    what: 'a worker on the embedded store and a real Redis; the reminders lie within two hours and fall due all the while',
    size,
    measures: [
      barOf('armed again, slowest, in seconds', Math.max(...seconds), bar, { smoke, errors: errors.length }),
      noneOf('lost: neither handled nor waiting', Math.abs(gone)),
      noneOf('due and not handled a sweep later', undone),
      noneOf('handled before their time', times.filter((ms) => ms < 0).length),
      shownAs('complaints of Bull', world.errors.length - errors.length),
      shownAs(
        'handled more than once',
        [...fired.byId.values()].filter((times_) => times_.length > 1).length,
      ),
      shownAs('armed first, in seconds', round(firstMs / 1_000, 2)),
      shownAs('handled meanwhile', times.length),
      shownAs('late by, at most in ms, due within 5 s of a loss', troubled.max),
      shownAs('late by, p99 in ms, due at other times', calm.p99),
      shownAs('late by, at most in ms, due at other times', calm.max),
    ],
    tables: [
      {
        title: 'each FLUSHALL',
        head: ['flush', 'armed before', 'again after s'],
        rows: rounds.map((round_, index) => [index + 1, round_.before, round_.seconds]),
      },
    ],
  };
}
