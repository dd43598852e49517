import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { comparePairs, runPairs, verdictOn } from '../lib/compare-pairs.mjs';
import { openRuns, runOnce } from '../lib/open-side.mjs';
import { errorsIn, rowsOfRuns, runHead } from '../lib/rows-of-runs.mjs';

const bar = { floor: 2.0, goal: 1.3 };
const allKinds = ['mixed', 'short'];

/** CPU of a message from Wechaty to the store and back ÷ a bare echo with as many writes of the bare driver. */
export async function road({ smoke, pairs, seed, say }) {
  const size = smoke
    ? { count: 20, warmUp: 10, residents: 60 }
    : { count: 1_500, warmUp: 500, residents: 2_000 };
  const kinds = smoke ? ['mixed'] : allKinds;
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-bench-'));
  const parts = {};
  try {
    for (const kind of kinds) parts[kind] = await compareKind(kind, path.join(folder, `${kind}.json`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomeOf(parts, smoke, size);

  async function compareKind(kind, file) {
    const options = { seed, kind, inFlight: 4, ...size };
    const recorded = await runOnce('scripts/bench/road/ours.mjs', { ...options, record: file });
    const runs = await runPairs(
      pairs,
      await openRuns('scripts/bench/road/raw.mjs', { ...options, writes: file }, { keep: smoke }),
      await openRuns('scripts/bench/road/ours.mjs', options, { keep: smoke }),
      (pair, raw, ours) => say(`  ${kind} ${pair}/${pairs}: raw ${raw.cpuUs} µs, ours ${ours.cpuUs} µs`),
    );
    return { recorded, runs, compared: comparePairs(runs) };
  }
}

function outcomeOf(parts, smoke, size) {
  const kinds = Object.keys(parts);
  const measures = kinds.map((kind) => {
    const { compared, runs } = parts[kind];
    const value = compared.ratio;
    return {
      label: `CPU a message ÷ bare echo and writes, ${kind}`,
      value,
      ...(kind === 'mixed' ? bar : { floor: '-', goal: '-' }),
      control: compared.control,
      verdict: kind === 'short' || smoke ? 'shown' : verdictOn(value, bar, compared.conclusive),
      errors: errorsIn(runs),
      rawCpuUs: compared.rawMin,
      oursCpuUs: compared.oursMin,
    };
  });
  return {
    what:
      'mixed: of ten messages four are small talk or 进度, four open two requests (the matter, then 1), two are a lead on one ' +
      'of them (收到, news); four conversations at once; the sender without a limit in effect, hints to Redis left out, ' +
      'the hub in memory on both sides; embedded store, synchronous NORMAL, w:majority j:true on both sides',
    size,
    measures,
    tables: kinds.flatMap((kind) => [
      { title: `${kind}, each run`, head: runHead, rows: rowsOfRuns(parts[kind].runs) },
      {
        title: `${kind}, commands a message`,
        head: ['command', 'a message'],
        rows: [
          ['reads', parts[kind].recorded.reads],
          ['writes (ours; raw makes as many)', parts[kind].recorded.writes],
          ...Object.entries(parts[kind].recorded.commands).filter(([, n]) => n >= 0.05),
        ],
      },
    ]),
    commands: Object.fromEntries(
      kinds.map((kind) => {
        const { reads, writes, commands } = parts[kind].recorded;
        return [kind, { reads, writes, commands }];
      }),
    ),
  };
}
