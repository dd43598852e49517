// `npm run bench -- NAME`: ours against raw on this machine, interleaved; a table, then one line of JSON.
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printOutcome } from './bench/lib/print-outcome.mjs';
import { inRoot } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { say } from './lib/say.mjs';

// Loaded only when asked for, because a fresh clone has no packages yet.
const benches = {
  burst: async () => (await import('./bench/burst/bench.mjs')).burst,
  road: async () => (await import('./bench/road/bench.mjs')).road,
  intake: async () => (await import('./bench/intake/bench.mjs')).intake,
  loop: async () => (await import('./bench/loop/bench.mjs')).loop,
  memory: async () => (await import('./bench/memory/bench.mjs')).memory,
  poison: async () => (await import('./bench/poison/bench.mjs')).poison,
  pending: async () => (await import('./bench/pending/bench.mjs')).pending,
  'redis-loss': async () => (await import('./bench/redis-loss/bench.mjs')).redisLoss,
  'worker-killed': async () => (await import('./bench/worker-killed/bench.mjs')).workerKilled,
  'reminder-time': async () => (await import('./bench/reminder-time/bench.mjs')).reminderTime,
  'start-pending': async () => (await import('./bench/start-pending/bench.mjs')).startPending,
  understanding: async () => (await import('./bench/understanding/bench.mjs')).understanding,
  'fan-out': async () => (await import('./bench/fan-out/bench.mjs')).fanOut,
  digest: async () => (await import('./bench/digest/bench.mjs')).digest,
  budgets: async () => (await import('./bench/budgets/bench.mjs')).budgets,
  held: async () => (await import('./bench/held/bench.mjs')).held,
  idle: async () => (await import('./bench/idle/bench.mjs')).idle,
};
const fewestPairs = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    smoke: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    seed: { type: 'string', default: '20260609' },
    out: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    write: { type: 'boolean', default: false },
  },
});
const name = positionals[0] ?? '';
if (!Object.hasOwn(benches, name)) {
  process.stdout.write(
    `usage: npm run bench -- ${Object.keys(benches).join('|')} [--smoke] [--pairs N] [--seed N] [--out FILE] [--data FOLDER] [--write]\n`,
  );
  process.exit(1);
}
const pairs = Number(values.pairs ?? (values.smoke ? 2 : fewestPairs + 1));

// What is missing is installed and built before the clock runs.
const setUp = await runTool(inRoot('scripts/set-up.mjs'), ['start'], { show: true, beat: false });
if (setUp.code !== 0) process.exit(setUp.code);
const bench = await benches[name]();
const load = () => Number(loadavg()[0].toFixed(2));
const before = load();
const seed = Number(values.seed);
const outcome = await bench({
  ...{ smoke: values.smoke, pairs, seed, say },
  ...{ data: resolve(values.data), write: values.write },
});
printOutcome(
  { name, smoke: values.smoke, pairs, seed, load: { before, after: load() }, ...outcome },
  values.out,
);
process.exitCode = outcome.measures.some(({ errors }) => errors > 0) ? 1 : 0;
