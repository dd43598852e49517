import { comparePairs, runPairs, verdictOn } from '../lib/compare-pairs.mjs';
import { openRuns } from '../lib/open-side.mjs';
import { errorsIn, rowsOfRuns, runHead } from '../lib/rows-of-runs.mjs';

const bar = { floor: 50, goal: 20 };
const shown = 15;

/** The longest block of the event loop over every kind of allowed input; the least of the runs counts. */
export async function loop({ smoke, pairs, say }) {
  const options = { every: smoke ? 24 : 1 };
  const runs = await runPairs(
    smoke ? pairs : Math.min(pairs, 3),
    await openRuns('scripts/bench/loop/raw.mjs', options, { keep: smoke }),
    await openRuns('scripts/bench/loop/ours.mjs', options, { keep: smoke }),
    (pair, raw, ours) => say(`  ${pair}: echo ${raw.max} ms, ours ${ours.max} ms (${ours.blocks[0].name})`),
  );
  const blocks = comparePairs(runs, (run) => run.max);
  const least = new Map();
  for (const { name, ms } of runs.ours.flatMap((run) => run.blocks))
    least.set(name, Math.min(ms, least.get(name) ?? Infinity));
  const worst = [...least].sort((a, b) => b[1] - a[1]).slice(0, shown);
  return {
    what: 'times are longest turns of the event loop, an input each; raw: a bare echo with the same input',
    size: { inputs: least.size },
    measures: [
      {
        label: 'longest block in ms, any allowed input',
        value: worst[0][1],
        ...bar,
        control: blocks.control,
        verdict: smoke ? 'shown' : verdictOn(worst[0][1], bar),
        errors: errorsIn(runs),
      },
    ],
    tables: [
      { title: 'each run', head: runHead, rows: rowsOfRuns(runs) },
      { title: 'the worst inputs', head: ['input', 'ms'], rows: worst },
    ],
    worst,
  };
}
