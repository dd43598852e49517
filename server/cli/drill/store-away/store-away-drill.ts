import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compose, type Composed } from '../../../compose';
import { readCommunityFolder } from '../../../files/read-community-folder';
import { yimenRoot } from '../../../platform/yimen-root';
import { toWebChat } from '../../import-verb';
import { seededRandom } from '../../seeded-random';
import type { DrillResult } from '../harness/tell-result';
import { judgeStoreAway, type KeptMessage } from './judge-store-away';
import { startKillableStore, type KillableStore } from './killable-store';
import { createTalk } from './some-talk';
import { startSpoolingBot, type SpoolingBot } from './spooling-bot';

export interface StoreAwayInput {
  readonly minutes: number;
  /** Messages a second. */
  readonly rate: number;
  readonly seed: number;
}

const beforeMs = 2_000;
const warmUp = 60;
/** A short absence says nothing about how fast what waited is handled. */
const shortestJudged = 1;
const mostDrainRatio = 2;

/**
 * The store is killed under load, stays away while messages go on coming, and comes back. Then as many messages as had to be
 * made up for are handled at full speed, to compare the times.
 */
export async function storeAwayDrill(input: StoreAwayInput): Promise<DrillResult> {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-drill-'));
  const store = await startKillableStore(folder);
  try {
    const composed = await compose({ uri: store.uri });
    try {
      return await play(input, folder, store, composed);
    } finally {
      await composed.close();
    }
  } finally {
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(
  { minutes, rate, seed }: StoreAwayInput,
  folder: string,
  store: KillableStore,
  composed: Composed,
): Promise<DrillResult> {
  const bot = await startSpoolingBot(composed, await importDemo(composed), folder);
  const talk = createTalk(seededRandom(seed));
  const say = (): void => bot.hear(talk.next(composed.clock.now()));

  for (let said = 0; said < warmUp; said += 1) say();
  await untilDone(bot);
  const load = startLoad(rate, say);
  await pause(beforeMs);
  await store.kill();
  await pause(minutes * 60_000);
  await store.startAgain();
  const backlog = bot.open();
  const before = bot.submitted.length;
  const drainMs = await timeUntilDone(bot);
  const madeUpFor = backlog + bot.submitted.length - before;
  await load.stop();
  await untilDone(bot);

  const told = [...bot.told.values()];
  const contacts = new Set(bot.submitted.map(({ conversation }) => conversation)).size;
  for (let said = 0; said < madeUpFor; said += 1) say();
  const steadyMs = await timeUntilDone(bot);
  await bot.stop();

  const kept = await composed.connection
    .collection('messages')
    .find()
    .map(({ _id, providerMessageId, handledAt }): KeptMessage => ({
      id: String(_id),
      providerMessageId: String(providerMessageId),
      handledAt: handledAt instanceof Date ? handledAt : null,
    }))
    .toArray();
  const judged = judgeStoreAway(bot.submitted, kept);
  const ratio = drainMs / steadyMs;
  const toldTwice = told.filter((times) => times > 1).length;
  const { bad, refused } = bot.spool.figures();
  const spooled = bot.counts['spooled'] ?? 0;
  const isQuick = minutes < shortestJudged || ratio <= mostDrainRatio;
  return {
    drill: 'store-away',
    ok: judged.lost + judged.outOfOrder + judged.twice + toldTwice + bad === 0 && spooled > 0 && isQuick,
    rows: [
      ['种子 seed', String(seed)],
      ['存储离开 store away', `${minutes} min, ${rate} messages a second`],
      ['收到 brought', `${bot.submitted.length}, ${spooled} by way of the spool`],
      ['丢失 lost', String(judged.lost)],
      ['次序错 out of order', String(judged.outOfOrder)],
      ['重复存 stored twice', String(judged.twice)],
      ['告知已记下 told that it is noted', `${told.length} of ${contacts}, twice ${toldTwice}`],
      ['盘上拒收 · 坏行 refused · bad', `${refused} · ${bad}`],
      ['补办 made up for', `${madeUpFor} in ${Math.round(drainMs)} ms`],
      ['平时 at full speed', `${madeUpFor} in ${Math.round(steadyMs)} ms, ratio ${ratio.toFixed(2)}`],
    ],
    figures: {
      ...{ seed, minutes, rate, brought: bot.submitted.length, spooled, ...judged, told: told.length },
      ...{ toldTwice, refused, bad, madeUpFor, drainMs, steadyMs, ratio, counts: bot.counts },
    },
  };
}

async function importDemo(composed: Composed): Promise<string> {
  const reading = await readCommunityFolder(join(yimenRoot(), 'demo/community'));
  if (!reading.ok) throw new Error('the demo community cannot be read');
  await composed.ensureIndexes();
  await composed.repositories.communityImport.importCommunity(toWebChat(reading.community));
  return reading.community.grid.community.id;
}

async function timeUntilDone(bot: SpoolingBot): Promise<number> {
  const start = performance.now();
  await untilDone(bot);
  return performance.now() - start;
}

/** Load may go on meanwhile: done is when nothing is open for a moment. */
async function untilDone(bot: SpoolingBot): Promise<void> {
  while (bot.open() > 0) await pause(2);
}

/** Open loop: each message at its time, whatever became of the ones before. */
function startLoad(rate: number, say: () => void): { stop(): Promise<void> } {
  const start = performance.now();
  let said = 0;
  let isOn = true;
  const run = async (): Promise<void> => {
    while (isOn) {
      for (const due = ((performance.now() - start) / 1000) * rate; said < due; said += 1) say();
      await pause(5);
    }
  };
  const running = run();
  return {
    async stop() {
      isOn = false;
      await running;
    },
  };
}
