import { verdictOn } from '../lib/compare-pairs.mjs';
import { runOnce } from '../lib/open-side.mjs';
import { round } from '../lib/percentiles.mjs';

const bar = { floor: 5, goal: 3 };

/** Ten times the calm rate for a minute through the whole program. The calm before and after is the control. */
export async function burst({ smoke, seed, say }) {
  const size = smoke ? { residents: 10, rate: 0.4, seconds: 5 } : { residents: 400, rate: 4, seconds: 60 };
  say(`  calm ${size.rate} a second, then ten times as many`);
  const {
    calm,
    burst: flood,
    after,
    crashes,
  } = await runOnce('scripts/bench/burst/ours.mjs', { seed, ...size });
  const stretches = { calm, burst: flood, after };
  const errors = Object.values(stretches).reduce((sum, it) => sum + it.errors, 0);
  const ratio = round(flood.p99 / calm.p99, 2);
  const plain = { floor: '-', goal: '-', verdict: 'shown', errors: 0 };
  const must = (value, most) => (value <= most ? 'goal met' : 'MISSED');
  return {
    what: 'small talk through the WebSocket of the page, open loop, everybody at most a few times a minute; embedded store and Redis beside it',
    size,
    measures: [
      {
        label: 'p99 of what was accepted ÷ calm',
        value: ratio,
        ...bar,
        control: { raw: round(after.p99 / calm.p99, 2), ours: '-' },
        verdict: smoke ? 'shown' : verdictOn(ratio, bar),
        errors,
      },
      { label: 'crashes', value: crashes, floor: 0, goal: 0, verdict: must(crashes, 0), errors: crashes },
      { ...plain, label: 'refused', value: flood.refused },
      { ...plain, label: 'slowest refusal in ms', value: flood.slowestRefusalMs, floor: 100, goal: 100 },
    ],
    tables: [
      {
        title: 'stretches',
        head: ['stretch', 'messages', 'p50 ms', 'p99 ms', 'max ms', 'refused', 'errors'],
        rows: Object.entries(stretches).map(([name, it]) => [
          name,
          it.count,
          it.p50,
          it.p99,
          it.max,
          it.refused,
          it.errors,
        ]),
      },
    ],
    stretches,
  };
}
