import { comparePairs, runPairs, verdictOn } from '../lib/compare-pairs.mjs';
import { openSide } from '../lib/open-side.mjs';
import { errorsIn, rowsOfRuns, runHead } from '../lib/rows-of-runs.mjs';

const bar = { floor: 1.5, goal: 1.1 };

/** CPU of opening a request with very many stored ÷ with few. Each side is filled once and measured in turns. */
export async function intake({ smoke, pairs, seed, say }) {
  const size = smoke
    ? { few: 200, many: 2_000, count: 20, warmUp: 10 }
    : { few: 1_000, many: 100_000, count: 400, warmUp: 400 };
  const { few, many, count, warmUp } = size;
  const open = (file, stored) => openSide(file, { stored, count, warmUp, seed });
  say(`  filling ${few} and ${many} requests`);
  const raw = await open('scripts/bench/intake/raw.mjs', few);
  const ours = await open('scripts/bench/intake/ours.mjs', many);
  const runs = await runPairs(pairs, raw, ours, (pair, one, other) =>
    say(`  ${pair}/${pairs}: ${few} stored ${one.cpuUs} µs, ${many} stored ${other.cpuUs} µs`),
  );
  const client = comparePairs(runs);
  const store = comparePairs(runs, (run) => run.storeCpuUs);
  const [before] = runs.raw;
  const [after] = runs.ours;
  const errors = errorsIn(runs);
  const verdict = (it) => (smoke ? 'shown' : verdictOn(it.ratio, bar, it.conclusive));
  const examined = ['docs', 'keys'].map((what) => ({
    label: `${what} examined by its reads, ${after.examined[what]} ÷ ${before.examined[what]}`,
    value: after.examined[what] / before.examined[what],
    floor: '-',
    goal: '-',
    verdict: 'shown',
    errors,
  }));
  return {
    what: 'raw: few requests stored; ours: many; thirty a day backwards from today, nine of ten solved; embedded store',
    size,
    measures: [
      {
        label: 'CPU of the caller',
        value: client.ratio,
        ...bar,
        control: client.control,
        verdict: verdict(client),
        errors,
      },
      {
        label: 'CPU of the store',
        value: store.ratio,
        ...bar,
        control: store.control,
        verdict: verdict(store),
        errors,
      },
      ...examined,
    ],
    tables: [{ title: 'each run', head: runHead, rows: rowsOfRuns(runs) }],
    examined: { few: before.examined, many: after.examined },
  };
}
