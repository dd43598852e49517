import { setTimeout as pause } from 'node:timers/promises';
import { built } from '../lib/built.mjs';
import { percentiles, round } from '../lib/percentiles.mjs';
import { barOf, noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { seeded } from '../lib/seeded.mjs';
import { dueAt } from '../world/fill-dues.mjs';
import { openJobsWorld } from '../world/open-jobs-world.mjs';
import { findFaketime, skewed } from './find-faketime.mjs';
import { startWorker } from './start-worker.mjs';

const bar = { floor: 2_000, goal: 1_000 };
const hour = 3_600_000;
// A sweep finds what no job has told, a minute later at most.
const lastMs = 65_000;
// The worker knows the store's time as well as the answer to its question travels.
const clockErrorMs = 50;

/** How late reminders are, and that none is early, with the worker's clock right and two hours off. */
export async function reminderTime({ smoke, seed, say }) {
  const size = smoke
    ? { count: 40, spreadMs: 3_000, sweepEveryMs: 3_000 }
    : { count: 600, spreadMs: 90_000, sweepEveryMs: null };
  const faketime = findFaketime();
  if (faketime === null)
    say('  no libfaketime on this machine, no wrong clocks: apt-get install libfaketime');
  const random = seeded(seed);
  const rounds = [];
  for (const hours of faketime === null ? [0] : [0, 2, -2]) {
    rounds.push(await oneRound({ ...size, hours, random, faketime }));
    const { times, skewMs } = rounds.at(-1);
    say(
      `  clock off by ${round(skewMs / hour, 2)} h: ${times.length} handled, p99 ${percentiles(times).p99} ms`,
    );
  }
  return outcomeOf(rounds, { smoke, size });
}

/** The reminders are asked for by a process whose clock is right, as the bot would; only the worker's may be wrong. */
async function oneRound({ count, spreadMs, sweepEveryMs, hours, random, faketime }) {
  const world = await openJobsWorld();
  const { repositories, communityId, clock, redis, uri } = world;
  const handledAt = new Map();
  const worker = await startWorker(
    { uri, redisUrl: redis.url, communityId, sweepEveryMs },
    hours === 0 ? {} : skewed(faketime, hours),
    (id, at) => handledAt.set(id, [...(handledAt.get(id) ?? []), at]),
  );
  const clients = built('server/platform/redis').createBullClients({
    url: redis.url,
    onError: (error) => world.onError('redis', error),
  });
  const queue = built('jobs/queues/create-job-queue').createJobQueue({
    queues: built('jobs/queues/queues').queues,
    createClient: clients,
    clock,
    onLost: (_name, error) => world.onError('hint', error),
    onError: (error) => world.onError('queue', error),
  });
  const from = Date.now() + 500;
  const dues = Array.from({ length: count }, (_, index) =>
    dueAt(communityId, `due-${index}`, from + Math.floor(random() * spreadMs)),
  );
  await repositories.dues.insertMany(dues);
  await built('server/core/outbound/arm-dues').armDues(queue, dues, clock.now());
  const until = from + spreadMs + lastMs;
  while (handledAt.size < count && Date.now() < until) await pause(20);
  await worker.stop();
  await queue.close();
  clients('client').disconnect();
  clients('subscriber').disconnect();
  await world.close();
  return {
    hours,
    skewMs: worker.skewMs,
    missing: count - handledAt.size,
    errors: world.errors.length,
    times: dues.flatMap(({ id, dueAt: at }) => (handledAt.get(id) ?? []).map((ms) => ms - at.getTime())),
    isSkewed: Math.abs(worker.skewMs - hours * hour) < 60_000,
  };
}

function outcomeOf(rounds, { smoke, size }) {
  const [straight, ...others] = rounds;
  const early = (round_) => round_.times.filter((ms) => ms < -clockErrorMs).length;
  const name = ({ hours }) => (hours === 0 ? 'clock right' : `worker ${hours > 0 ? '+' : ''}${hours} h`);
  return {
    what: 'reminders asked for by a process whose clock is right; timed by the process that reads the worker',
    size: { ...size, faketime: others.length > 0 ? 'used' : 'absent: wrong clocks not tried' },
    measures: [
      barOf('late by, clock right, p99 in ms', percentiles(straight.times).p99, bar, {
        smoke,
        errors: straight.errors,
      }),
      ...rounds.flatMap((round_) => [
        noneOf(`handled early by over ${clockErrorMs} ms, ${name(round_)}`, early(round_)),
        noneOf(`not handled, ${name(round_)}`, round_.missing),
      ]),
      ...others.flatMap((round_) => [
        noneOf(`clock not where it should be, ${name(round_)}`, round_.isSkewed ? 0 : 1),
        shownAs(`late by, ${name(round_)}, p99 in ms`, percentiles(round_.times).p99),
      ]),
      ...(others.length > 0 ? [] : [shownAs('libfaketime is absent: wrong clocks were not tried', 1)]),
    ],
    tables: [
      {
        title: 'late by, in ms',
        head: ['worker', 'handled', 'least', 'p50', 'p99', 'max'],
        rows: rounds.map((round_) => {
          const { p50, p99, max } = percentiles(round_.times);
          return [name(round_), round_.times.length, Math.min(...round_.times), p50, p99, max];
        }),
      },
    ],
  };
}
