import { built } from '../bench/lib/built.mjs';
import { makeTown } from './coverage-town.mjs';
import { inRoot } from '../lib/root.mjs';

const runs = 5;
const days = 14;
const mostMs = 2000;

/** Milliseconds of the proof that everything has one reachable owner, in a town with leaves and a roster. */
export async function coverage() {
  const { proveCoverage } = built('server/core/coverage/prove-coverage');
  const { householdKinds } = built('server/core/coverage/matter-kind');
  const { createWorkingCalendar } = built('server/core/deadlines/working-calendar');
  const { loadYearFiles } = built('server/files/load-year-files');
  const years = await loadYearFiles(inRoot('data/calendar'));
  const { grid, households, from } = makeTown({ households: 5000, posts: 40, days });
  const calendar = createWorkingCalendar({ years, exceptions: [] });
  const times = [];
  let proof = null;
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    proof = proveCoverage(grid, { from, days, households, kinds: householdKinds, calendar });
    times.push(performance.now() - startedAt);
  }
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  const figures = {
    ...{ households: proof.households, posts: grid.posts.length, kinds: proof.kinds, days },
    ...{ leaves: grid.leaves.length, holes: proof.holes.length, overlaps: proof.overlaps.length },
    ...{ p50: sorted[Math.floor(runs / 2)], max: sorted[runs - 1] },
  };
  return {
    rows: [
      ['households', String(figures.households)],
      ['posts', String(figures.posts)],
      ['kinds of matter', String(figures.kinds)],
      ['days', String(days)],
      ['leaves', String(figures.leaves)],
      ['holes and overlaps found', `${figures.holes} and ${figures.overlaps}`],
      ['p50', `${figures.p50} ms`],
      ['max', `${figures.max} ms`],
      [`max under ${mostMs} ms`, figures.max < mostMs ? 'yes' : 'NO'],
    ],
    figures,
  };
}
