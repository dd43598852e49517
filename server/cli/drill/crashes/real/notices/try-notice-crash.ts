import type { Connection } from 'mongoose';
import { compose } from '../../../../../compose';
import type { CrashAt } from '../../../../../platform/crash-at';
import { waitUntil } from '../../../../../supervisor/wait-until';
import { storeUri } from '../../../../store-uri';
import { startScratchYimen, type ScratchYimen } from '../../../harness/start-scratch-yimen';
import { quiesce } from '../../../kills/quiesce';
import { ledgerFileIn } from '../../../kills/run-campaign';
import { countUnfinished } from '../../../kills/views/count-unfinished';
import { gatherViews } from '../../../kills/views/gather-views';
import { whyNotBack } from '../try-real-crash';
import { noticeFigures, type NoticeFigures } from './notice-figures';
import { walkNoticeRoad } from './walk-notice-road';
import { watchDeath } from './watch-death';

export interface NoticeCrash extends NoticeFigures {
  readonly crash: CrashAt;
  /** The process that died there; null when none came to the point. */
  readonly died: string | null;
  /** What it was about to send: kinds of target. */
  readonly inHand: readonly string[];
  readonly seconds: number;
}

// What is done by the sweep of a minute comes after the road.
const passedWithinMs = 75_000;
const backWithinMs = 30_000;
const quietWithinMs = 120_000;

export const nameOfCrash = ({ point, passing }: CrashAt): string => `${point}#${String(passing)}`;

/** Starts the built program with `CRASH_AT`, sends two warnings, and compares the ledger of the channel when all is quiet. */
export async function tryNoticeCrash(crash: CrashAt): Promise<NoticeCrash> {
  const startedAt = performance.now();
  const yimen = await startScratchYimen({
    env: (folder) => ({
      CRASH_AT: nameOfCrash(crash),
      LOG_LEVEL: 'warn',
      YIMEN_CHANNEL_LEDGER: ledgerFileIn(folder),
    }),
  });
  try {
    const uri = storeUri(yimen.dataFolder);
    if (uri === null) throw new Error('the store has no socket');
    const store = await compose({ uri });
    try {
      const tried = await walkAndCompare(yimen, store.connection, crash);
      return { ...tried, crash, seconds: (performance.now() - startedAt) / 1_000 };
    } finally {
      await store.close();
    }
  } finally {
    await yimen.stop();
  }
}

async function walkAndCompare(
  yimen: ScratchYimen,
  connection: Connection,
  crash: CrashAt,
): Promise<Omit<NoticeCrash, 'crash' | 'seconds'>> {
  const death = watchDeath(yimen.dataFolder, crash, connection);
  try {
    const wrong = await walkNoticeRoad(yimen.address, connection);
    const hasDied = await death.hasDied(passedWithinMs);
    const restarted = () => Object.entries(yimen.restarts()).filter(([, count]) => count > 0);
    if (hasDied && (await waitUntil(() => restarted().length > 0, { withinMs: backWithinMs, everyMs: 100 })))
      await yimen.untilReady();
    const unfinished = () => countUnfinished(connection);
    const isQuiet = await quiesce({ isQuiet: () => true, unfinished, withinMs: quietWithinMs });
    const views = await gatherViews({
      ...{ yimen, connection, ledgerFile: ledgerFileIn(yimen.folder) },
      ...{ submitted: [], canaries: [], killed: [] },
    });
    const figures = noticeFigures(views);
    const ended = [...whyNotBack(hasDied, restarted()), ...(isQuiet ? [] : ['not quiet in time'])];
    const names = restarted().map(([name]) => name);
    return {
      ...figures,
      died: hasDied ? names.join(' ') : null,
      inHand: await death.end(),
      broken: [...wrong, ...ended, ...figures.broken],
    };
  } finally {
    void death.end();
  }
}
