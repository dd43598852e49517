import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { built } from '../lib/built.mjs';
import { round } from '../lib/percentiles.mjs';
import { barOf, noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { openProgramStore } from '../world/open-program-store.mjs';
import { dueAt } from '../world/fill-dues.mjs';

const bar = { floor: 15, goal: 5 };
const givenUpMs = 60_000;
const lookEveryMs = 10;
const soonMs = 1_000;
const point = { point: 'before-due-done', passing: 1 };

/**
 * The jobs process of the built program dies by SIGKILL with a reminder in hand, right before it is marked done. Timed from
 * the death until the process that the supervisor starts next has done it.
 */
export async function workerKilled({ smoke, say }) {
  const rounds = smoke ? 1 : 10;
  const deaths = [];
  for (let nth = 1; nth <= rounds; nth += 1) {
    deaths.push(await oneDeath());
    say(`  ${nth}/${rounds}: done ${deaths.at(-1).seconds} s after the death`);
  }
  return outcomeOf(deaths, { smoke, rounds });
}

/** A program of its own each time, because the drill ends a process once a data folder. */
async function oneDeath() {
  const { startScratchYimen } = built('server/cli/drill/harness/start-scratch-yimen');
  const { crashMark } = built('server/platform/crash-at');
  const { armDues } = built('server/core/outbound/arm-dues');
  const yimen = await startScratchYimen({ env: { CRASH_AT: point.point } });
  const closing = [() => yimen.stop()];
  try {
    const store = await openProgramStore(yimen.dataFolder);
    closing.push(() => store.close());
    const { repositories, communityId, clock, queue } = store;
    const mark = crashMark(yimen.dataFolder, point);
    const due = dueAt(communityId, 'held', clock.now().getTime() + soonMs);
    await repositories.dues.insertMany([due]);
    await armDues(queue, [due], clock.now());
    await until(() => existsSync(mark));
    const diedAt = statSync(mark).mtimeMs;
    await until(async () => (await repositories.dues.find(due.id)).state === 'done');
    return { seconds: round((Date.now() - diedAt) / 1_000, 2), isStartedAgain: yimen.restarts().jobs > 0 };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function until(isSo) {
  const end = performance.now() + givenUpMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it never happened');
    await pause(lookEveryMs);
  }
}

function outcomeOf(deaths, { smoke, rounds }) {
  const sorted = deaths.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return {
    what: 'the built program; its jobs process dies by SIGKILL right before a reminder in hand is marked done',
    size: { rounds },
    measures: [
      barOf('done after the death, slowest, in seconds', sorted.at(-1), bar, { smoke }),
      shownAs('middle, in seconds', sorted[Math.floor(sorted.length / 2)]),
      noneOf('deaths without a new start', deaths.filter(({ isStartedAgain }) => !isStartedAgain).length),
    ],
    tables: [
      {
        title: 'each death',
        head: ['death', 's'],
        rows: deaths.map(({ seconds }, index) => [index + 1, seconds]),
      },
    ],
  };
}
