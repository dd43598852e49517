import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../compose';
import { yimenRoot } from '../../platform/yimen-root';
import { waitUntil } from '../../supervisor/wait-until';
import { startScratchYimen, type ScratchYimen } from '../drill/harness/start-scratch-yimen';
import { tellResult } from '../drill/harness/tell-result';
import { storeUri } from '../store-uri';
import { addResidents } from '../drill/harness/add-residents';
import { inParallel } from '../drill/harness/in-parallel';
import { judgeMessages, type MessageFigures } from './judge-messages';
import { openResidentChat } from './open-resident-chat';
import { createProgressBar } from '../drill/harness/progress-bar';
import { type CitizenMessage, readCitizenMessages } from './read-citizen-messages';
import { readTalks } from './read-talks';
import { type Talk, talkUntilOpened } from './talk-until-opened';

export interface ReplayMessagesInput {
  readonly file: string;
  readonly limit: number | null;
  /** How many residents talk at the same time. */
  readonly atOnce: number;
}

const community = 'demo/community';
const quietWithinMs = 120_000;

/**
 * `yimen replay-messages FILE`: starts the program on a scratch folder with one invented resident a message, lets each say it
 * and agree with what the bot makes of it, and compares what was said with what the store holds. 1 when something was lost or
 * nobody has it.
 */
export async function replayMessagesVerb({ file, limit, atOnce }: ReplayMessagesInput): Promise<number> {
  if (!existsSync(file)) {
    process.stderr.write('没有这个文件。No such file.\n');
    return 1;
  }
  const { messages: all, badLines } = await readCitizenMessages(file);
  const messages = all.slice(0, limit ?? all.length);
  if (badLines.length > 0)
    process.stderr.write(`读不懂的行 lines that are no message: ${badLines.slice(0, 10).join(', ')}\n`);
  const people = await mkdtemp(join(tmpdir(), 'yimen-residents-'));
  const ids = messages.map((_, index) => `citizen-${index + 1}`);
  await addResidents(join(yimenRoot(), community), people, ids);
  process.stderr.write(`正在启动 starting, ${messages.length} 位居民 residents\n`);
  const yimen = await startScratchYimen({ env: { YIMEN_COMMUNITY: people, LOG_LEVEL: 'warn' } });
  try {
    const { talks, seconds } = await talkAll(yimen, messages, ids, atOnce);
    const stored = await storedTalks(yimen, ids);
    const figures = judgeMessages(
      messages.flatMap(({ id }, index) => {
        const said = talks[index];
        return said ? [{ id, said, stored: stored.get(ids[index] ?? '') ?? nothingStored }] : [];
      }),
    );
    return tell(figures, { seconds, restarts: restartsOf(yimen), badLines: badLines.length });
  } finally {
    await yimen.stop();
    await rm(people, { recursive: true });
  }
}

const nothingStored = { stored: 0, unhandled: 0, setAside: 0, requests: [], follows: false };

async function talkAll(
  yimen: ScratchYimen,
  messages: readonly CitizenMessage[],
  ids: readonly string[],
  atOnce: number,
): Promise<{ readonly talks: readonly Talk[]; readonly seconds: number }> {
  const bar = createProgressBar(process.stderr, messages.length);
  const beganAt = performance.now();
  const talks = await inParallel(messages, atOnce, async ({ words }, index) => {
    const chat = await openResidentChat(yimen.address, ids[index] ?? '');
    try {
      return await talkUntilOpened(chat, words, () => performance.now());
    } finally {
      chat.close();
      bar.step();
    }
  });
  bar.end();
  return { talks, seconds: (performance.now() - beganAt) / 1000 };
}

/** Read once everything stored is handled, or when that does not happen in time: then it counts as lost. */
async function storedTalks(yimen: ScratchYimen, ids: readonly string[]) {
  const composed = await compose({ uri: storeUri(yimen.dataFolder) ?? '' });
  try {
    let talks = await readTalks(composed, ids);
    await waitUntil(
      async () => {
        talks = await readTalks(composed, ids);
        return [...talks.values()].every(({ unhandled }) => unhandled === 0);
      },
      { withinMs: quietWithinMs, everyMs: 2_000 },
    );
    return talks;
  } finally {
    await composed.close();
  }
}

const restartsOf = (yimen: ScratchYimen): number =>
  Object.values(yimen.restarts()).reduce((sum, count) => sum + count, 0);

interface Run {
  readonly seconds: number;
  readonly restarts: number;
  readonly badLines: number;
}

function tell(figures: MessageFigures, run: Run): number {
  const perSecond = Math.round((figures.said / run.seconds) * 10) / 10;
  const ok = figures.lost === 0 && figures.unowned === 0 && figures.duplicates === 0 && run.restarts === 0;
  return tellResult({
    drill: 'replay-messages',
    ok,
    figures: { ...figures, ...run, seconds: Math.round(run.seconds), perSecond },
    rows: [
      ['居民 residents', `${figures.residents}`],
      ['说了 said · 存下 stored · 丢失 lost', `${figures.said} · ${figures.stored} · ${figures.lost}`],
      [
        '登记 opened · 跟进已有 followed · 没人管 unowned',
        `${figures.opened} · ${figures.followed} · ${figures.unowned}`,
      ],
      [
        '诉求 requests · 有人负责 owned · 有期限 with a deadline · 重复 duplicates',
        `${figures.requests} · ${figures.owned} · ${figures.withDeadline} · ${figures.duplicates}`,
      ],
      [
        '到窗口 to the clerk: 没有规则 no rule · 居民要求 asked for a person',
        `${figures.toClerkForWantOfRule} · ${figures.toClerkOnWish}`,
      ],
      [
        '第一次答复 first answer p50 · p95 · p99',
        `${figures.receiptP50Ms} · ${figures.receiptP95Ms} · ${figures.receiptP99Ms} ms`,
      ],
      ['没有答复 unanswered', `${figures.unanswered}`],
      ['每秒 messages a second', `${perSecond} (${Math.round(run.seconds)} s)`],
      ...(figures.unownedIds.length > 0
        ? [['没人管的来信 ids of the unowned', figures.unownedIds.slice(0, 20).join(' ')] as const]
        : []),
      ['重启 restarts', `${run.restarts}`],
    ],
  });
}
