import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../../compose';
import { socketFolder } from '../../../platform/socket-folder';
import { yimenRoot } from '../../../platform/yimen-root';
import { waitUntil } from '../../../supervisor/wait-until';
import { addResidents } from '../harness/add-residents';
import { inParallel } from '../harness/in-parallel';
import { createProgressBar } from '../harness/progress-bar';
import { storeUri } from '../../store-uri';
import { openChatClient } from '../harness/chat-client';
import { type ScratchYimen, startScratchYimen } from '../harness/start-scratch-yimen';
import { tellResult } from '../harness/tell-result';
import { badFrame } from './bad-frames';
import { badText } from './bad-texts';
import { createDice } from './dice';
import { throwFrame } from './throw-frame';
import { httpGarbage, storeGarbage, throwGarbage, webSocketGarbage } from './wire-garbage';

export interface BadInputDrill {
  readonly count: number;
  readonly seed: number;
}

type Counts = Record<string, number>;

const atOnce = 8;
const settleMs = 120_000;

/**
 * `yimen drill bad-input`: texts, frames and bytes that nobody should send, at the page, its WebSocket, the hub's and the
 * store's sockets of a program of its own. Each must end in a sentence, a refusal or a closed line; no process may end, no
 * kept message be left unhandled or set aside, and an ordinary resident must be answered afterwards.
 */
export async function badInputDrill({ count, seed }: BadInputDrill): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-bad-'));
  // One person is answered at most 20 times a minute, so the texts are spread over many.
  const residents = Array.from(
    { length: Math.max(8, Math.ceil(count / 8)) },
    (_, index) => `odd-${index + 1}`,
  );
  await addResidents(join(yimenRoot(), 'demo/community'), folder, residents);
  process.stderr.write(`seed ${seed}\n`);
  const yimen = await startScratchYimen({ env: { YIMEN_COMMUNITY: folder, LOG_LEVEL: 'warn' } });
  try {
    const ends: Counts = {};
    const bar = createProgressBar(process.stderr, count);
    await inParallel(
      Array.from({ length: count }, (_, index) => index),
      atOnce,
      async (index) => {
        const end = await throwOne(yimen, residents[index % residents.length] ?? '', seed, index);
        ends[end] = (ends[end] ?? 0) + 1;
        bar.step();
      },
    );
    bar.end();
    const left = await leftInStore(yimen);
    const restarts = Object.values(yimen.restarts()).reduce((sum, one) => sum + one, 0);
    const notReady = await yimen.notReady();
    const answeredMs = await ordinaryAnswer(yimen);
    const refusedLines = ends['refused'] ?? 0;
    const isStored = left.stored >= (ends['kept'] ?? 0);
    const thrown = Object.values(ends).reduce((sum, one) => sum + one, 0);
    const ok =
      [restarts, notReady.length, refusedLines, left.unhandled, left.setAside].every((one) => one === 0) &&
      answeredMs !== null &&
      isStored &&
      thrown === count;
    return tellResult({
      drill: 'bad-input',
      ok,
      figures: { seed, count, ends, restarts, notReady, ...left, answeredMs },
      rows: [
        ['输入 inputs · seed', `${count} · ${seed}`],
        ['结果 ends', JSON.stringify(ends)],
        ['收下 kept · 存下 stored', `${ends['kept'] ?? 0} · ${left.stored}`],
        ['未处理 unhandled · 搁置 set aside', `${left.unhandled} · ${left.setAside}`],
        ['重启 restarts · 不正常 not ready', `${restarts} · ${notReady.join(', ') || '0'}`],
        [
          '之后的居民 an ordinary resident afterwards',
          answeredMs === null ? '没有答复 NOT answered' : `${answeredMs} ms 后有答复 answered`,
        ],
      ],
    });
  } finally {
    await yimen.stop();
    await rm(folder, { recursive: true });
  }
}

/** One input, the same for the same seed and place. Resolves to how it ended. */
async function throwOne(yimen: ScratchYimen, who: string, seed: number, index: number): Promise<string> {
  const dice = createDice(seed * 1_000_003 + index);
  const sockets = socketFolder(yimen.dataFolder);
  const port = { host: '127.0.0.1', port: yimen.port };
  switch (dice.below(12)) {
    case 0:
      return throwFrame(yimen.address, who, badFrame(dice));
    case 1:
      return throwGarbage(port, httpGarbage(dice));
    case 2:
      return throwGarbage(port, webSocketGarbage(dice));
    case 3:
      return throwGarbage(
        { path: join(sockets, 'hub.sock') },
        dice.pick([httpGarbage, webSocketGarbage])(dice),
      );
    case 4:
      return throwGarbage({ path: join(sockets, 'store.sock') }, storeGarbage(dice));
    default: {
      const client = openChatClient({ address: yimen.address, who });
      await client.ready;
      const text = badText(dice);
      const { kind } = await client.post(client.botId(), { text });
      client.close();
      return kind === 'kept' ? 'kept' : 'refused with a sentence';
    }
  }
}

async function leftInStore(yimen: ScratchYimen) {
  const composed = await compose({ uri: storeUri(yimen.dataFolder) ?? '' });
  try {
    const messages = composed.connection.collection('messages');
    const waiting = { handledAt: null, setAside: null };
    await waitUntil(async () => (await messages.countDocuments(waiting)) === 0, {
      withinMs: settleMs,
      everyMs: 500,
    });
    return {
      stored: await messages.countDocuments({}),
      unhandled: await messages.countDocuments(waiting),
      setAside: await messages.countDocuments({ setAside: { $ne: null } }),
    };
  } finally {
    await composed.close();
  }
}

/** After how many ms an ordinary resident is answered. Null: not in time. */
async function ordinaryAnswer(yimen: ScratchYimen): Promise<number | null> {
  const client = openChatClient({ address: yimen.address, who: 'zhang-guilan' });
  await client.ready;
  const startedAt = performance.now();
  await client.post(client.botId(), { text: '三栋二单元的灯坏了' });
  const answer = await client
    .waitFor(({ from, text }) => from === client.botId() && text.includes('楼道灯不亮'), 20_000)
    .catch(() => null);
  client.close();
  return answer === null ? null : Math.round(performance.now() - startedAt);
}
