import { verdictOn } from '../lib/compare-pairs.mjs';
import { runOnce } from '../lib/open-side.mjs';
import { round } from '../lib/percentiles.mjs';

const bar = { floor: 5, goal: 2 };

/** Resident memory of the bot after the collector has run, each ten thousand messages; growth from 50k to 200k. */
export async function memory({ smoke, seed, say }) {
  const every = smoke ? 200 : 10_000;
  const residents = smoke ? 60 : 2_000;
  const from = smoke ? 100 : 50_000;
  const to = smoke ? 300 : 200_000;
  const steps = Array.from({ length: Math.floor(to / every) }, (_, index) => (index + 1) * every);
  const all = [...new Set([from, ...steps, to])].sort((a, b) => a - b);
  const side = (name, list) =>
    runOnce(
      `scripts/bench/memory/${name}.mjs`,
      { seed, residents, steps: list, snapshots: process.env.BENCH_SNAPSHOTS },
      ['--expose-gc'],
    );
  say('  bare echo');
  const raw = await side('raw', [from]);
  say('  ours');
  const ours = await side('ours', all);

  const at = (messages) => ours.measured.find((it) => it.messages === messages);
  const growth = (what) => round((at(to)[what] / at(from)[what] - 1) * 100, 2);
  return {
    what: 'the bot with hub and repositories on the embedded store; forced collection before each figure',
    size: { from, to },
    measures: [
      {
        label: `growth of RSS in %, ${from} to ${to} messages`,
        value: growth('rssMb'),
        ...bar,
        verdict: smoke ? 'shown' : verdictOn(growth('rssMb'), bar),
        errors: raw.errors + ours.errors,
      },
      {
        label: 'growth of the heap in use in %',
        value: growth('heapMb'),
        floor: '-',
        goal: '-',
        verdict: 'shown',
        errors: 0,
      },
      {
        label: `RSS ÷ bare echo at ${from} messages`,
        value: round(at(from).rssMb / raw.measured[0].rssMb, 2),
        floor: '-',
        goal: '-',
        verdict: 'shown',
        errors: 0,
      },
    ],
    tables: [
      {
        title: 'memory',
        head: ['messages', 'RSS MB', 'heap MB', 'heap held MB', 'outside MB', 'rest MB'],
        rows: [
          ...ours.measured.map((it) => [it.messages, ...figuresOf(it)]),
          ...raw.measured.map((it) => [`bare echo ${it.messages}`, ...figuresOf(it)]),
        ],
      },
    ],
    memory: ours.measured,
  };
}

const figuresOf = (it) => [it.rssMb, it.heapMb, it.heapTotalMb, it.externalMb, it.otherMb];
