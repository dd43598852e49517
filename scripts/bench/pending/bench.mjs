import { comparePairs, runPairs, verdictOn } from '../lib/compare-pairs.mjs';
import { openSide } from '../lib/open-side.mjs';
import { round } from '../lib/percentiles.mjs';
import { errorsIn, rowsOfRuns, runHead } from '../lib/rows-of-runs.mjs';

const bar = { floor: 1.5, goal: 1.1 };
const memoryBar = { floor: 2, goal: 1.1 };

/** What a hundred times as many pending reminders cost: scheduling one more, a sweep with as many due, memory of Redis. */
export async function pending({ smoke, pairs, say }) {
  const size = smoke
    ? { few: 50, many: 1_000, count: 20, sweeps: 2, dueEach: 10 }
    : { few: 1_000, many: 100_000, count: 300, sweeps: 10, dueEach: 50 };
  const { few, many, ...each } = size;
  say(`  filling ${few} and ${many} reminders`);
  const raw = await openSide('scripts/bench/pending/raw.mjs', { pending: few, ...each });
  const ours = await openSide('scripts/bench/pending/ours.mjs', { pending: many, ...each });
  const runs = await runPairs(pairs, raw, ours, (pair, one, other) =>
    say(
      `  ${pair}/${pairs}: schedule ${one.scheduled.p50} and ${other.scheduled.p50} ms, sweep ${one.p50} and ${other.p50} ms`,
    ),
  );
  const errors = errorsIn(runs);
  const measure = (label, compared, { floor, goal } = bar) => ({
    label,
    value: compared.ratio,
    floor,
    goal,
    control: compared.control,
    verdict: smoke ? 'shown' : verdictOn(compared.ratio, { floor, goal }, compared.conclusive),
    errors,
  });
  const [first] = runs.raw;
  const [last] = runs.ours;
  const memory = round(last.memoryMb / first.memoryMb, 3);
  return {
    what: 'raw: few pending; ours: many; spread over thirty days; the sweep with the same number due',
    size,
    measures: [
      measure(
        'schedule, p50',
        comparePairs(runs, (run) => run.scheduled.p50),
      ),
      measure(
        'a sweep, p50',
        comparePairs(runs, (run) => run.p50),
      ),
      measure(
        'a sweep, CPU of jobs, store and Redis',
        comparePairs(runs, (run) => run.cpuUs + run.storeCpuUs),
      ),
      {
        label: `memory of Redis, ${last.memoryMb} ÷ ${first.memoryMb} MB`,
        value: memory,
        ...memoryBar,
        verdict: smoke ? 'shown' : verdictOn(memory, memoryBar),
        errors: 0,
      },
    ],
    tables: [
      { title: 'each run, times are of a sweep', head: runHead, rows: rowsOfRuns(runs) },
      {
        title: 'Redis',
        head: ['pending', 'armed', 'memory MB'],
        rows: [
          [few, first.armed, first.memoryMb],
          [many, last.armed, last.memoryMb],
        ],
      },
    ],
  };
}
