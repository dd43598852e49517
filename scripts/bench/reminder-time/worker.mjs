// A worker with its sweep, whose clock may be told wrong; it prints the id of each reminder when it handles it.
import { built, packaged } from '../lib/built.mjs';
import { startJobs } from '../world/start-jobs.mjs';

const { uri, redisUrl, communityId, sweepEveryMs } = JSON.parse(process.argv[2]);
const connection = await built('server/store/connect').connectStore({ uri });
const clock = built('server/store/clock').createStoreClock({ connection });
await clock.sample();
const newId = () => packaged('ulid').ulid();
const repositories = built('server/store/create-repositories').createRepositories({
  connection,
  clock,
  newId,
});
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const jobs = startJobs(
  {
    clock,
    communityId,
    repositories,
    onError: (where, error) => process.stderr.write(`  ${where}: ${error}\n`),
  },
  {
    redisUrl,
    handle: ({ id }) => Promise.resolve(tell({ id })),
    onSwept: () => tell({ swept: true, now: Date.now() }),
  },
);
// At the smallest size nobody waits for the full minute.
const timer = sweepEveryMs === null ? null : setInterval(() => jobs.sweepSoon(), sweepEveryMs);
process.stdin.on('data', () => undefined);
process.stdin.on('end', async () => {
  clearInterval(timer);
  await jobs.stop();
  clock.stop();
  await connection.close();
  process.exit(0);
});
