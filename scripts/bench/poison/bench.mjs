import { comparePairs, runPairs, verdictOn } from '../lib/compare-pairs.mjs';
import { openRuns, runOnce } from '../lib/open-side.mjs';
import { round } from '../lib/percentiles.mjs';
import { errorsIn, rowsOfRuns, runHead } from '../lib/rows-of-runs.mjs';

const bar = { floor: 1.5, goal: 1.3 };

/** p99 of the sound messages with one poison in a thousand ÷ p99 of a clean run, open loop at half of what it can do. */
export async function poison({ smoke, pairs, seed, say }) {
  const size = smoke
    ? { count: 40, warmUp: 10, oneIn: 20, probe: 20, residents: 80 }
    : { count: 6_000, warmUp: 1_000, oneIn: 1_000, probe: 1_500, residents: 2_000 };
  const { count, warmUp, oneIn, probe, residents } = size;
  const file = (side) => `scripts/bench/poison/${side}.mjs`;
  const capacity = await runOnce(file('raw'), { seed, count: probe, warmUp, rate: 0, oneIn: 0, residents });
  const rate = round(capacity.perSecond / 2, 1);
  say(`  capacity ${capacity.perSecond}/s, arrivals at ${rate}/s`);
  const options = { seed, count, warmUp, rate, oneIn, residents };
  const runs = await runPairs(
    pairs,
    await openRuns(file('raw'), options, { keep: smoke }),
    await openRuns(file('ours'), options, { keep: smoke }),
    (pair, raw, ours) => say(`  ${pair}/${pairs}: clean p99 ${raw.p99} ms, with poison ${ours.p99} ms`),
  );
  const p99 = comparePairs(runs, (run) => run.p99);
  const poisons = Math.floor(count / oneIn);
  const unsettled = runs.ours.reduce((sum, run) => sum + Math.abs(poisons - run.setAside), 0);
  return {
    what: 'raw: a clean run; ours: one contact’s message in so many throws each time it is handled; small talk, open loop',
    size,
    rate,
    measures: [
      {
        label: 'p99 of the others ÷ clean run',
        value: p99.ratio,
        ...bar,
        control: p99.control,
        verdict: smoke ? 'shown' : verdictOn(p99.ratio, bar, p99.conclusive),
        errors: errorsIn(runs),
      },
      {
        label: `poisons not set aside, of ${poisons} a run`,
        value: unsettled,
        floor: 0,
        goal: 0,
        verdict: unsettled === 0 ? 'goal met' : smoke ? 'shown' : 'MISSED',
        errors: 0,
      },
    ],
    tables: [{ title: `each run, ${rate} a second`, head: runHead, rows: rowsOfRuns(runs) }],
  };
}
