import { startProgram, withFolder } from '../../measure/start-program.mjs';
import { round } from '../lib/percentiles.mjs';
import { barOf, shownAs } from '../lib/rows-of-bars.mjs';
import { fillDues } from '../world/fill-dues.mjs';
import { openProgramStore } from '../world/open-program-store.mjs';

const bar = { floor: 10, goal: 3 };
const monthMs = 30 * 24 * 3_600_000;

/** Seconds from `npm start` of the built tree to /ready on a used data folder, without and with very many reminders pending. */
export async function startPending({ smoke, say }) {
  const size = smoke ? { pending: 500, starts: 1 } : { pending: 100_000, starts: 5 };
  return withFolder(async (data) => {
    const first = await startProgram(data);
    await first.stop();
    const without = await startTimes(data, size.starts);
    say(`  nothing pending: ${without.join(' ')} s`);
    await fill(data, size.pending);
    const withMany = await startTimes(data, size.starts);
    say(`  ${size.pending} pending: ${withMany.join(' ')} s`);
    return {
      what: 'npm start of the built tree to /ready, set-up checks included, on a used data folder; reminders over thirty days',
      size,
      measures: [
        barOf(`to ready with ${size.pending} pending, slowest, in seconds`, Math.max(...withMany), bar, {
          smoke,
        }),
        shownAs('with nothing pending, slowest', Math.max(...without)),
      ],
      tables: [
        {
          title: 'each start, seconds to /ready',
          head: ['start', 'nothing pending', `${size.pending} pending`],
          rows: withMany.map((it, index) => [index + 1, without[index], it]),
        },
      ],
    };
  });
}

async function startTimes(data, starts) {
  const times = [];
  for (let nth = 0; nth < starts; nth += 1) {
    const program = await startProgram(data);
    await program.stop();
    times.push(round(program.readyMs / 1_000, 1));
  }
  return times;
}

async function fill(data, pending) {
  const program = await startProgram(data);
  const store = await openProgramStore(data);
  const now = store.clock.now().getTime();
  await fillDues(store, { name: 'pending', count: pending, from: now + 60_000, to: now + monthMs });
  await store.close();
  await program.stop();
}
