import { mongo } from 'mongoose';
import { createSpool } from '../../../../bot/service/spool/create-spool';
import { anInboundMessage } from '../../../support/an-inbound-message';
import { endIntakes, setUpIntake } from './set-up-intake';

type Setup = Awaited<ReturnType<typeof setUpIntake>>;

const z = 'zhang-guilan';

afterEach(endIntakes);

const storedTexts = async ({ repositories, communityId }: Setup, contactId: string): Promise<string[]> => {
  const contact = { channel: 'web-chat', account: 'bot', contactId };
  const stored = await repositories.messages.listRecent(communityId, contact, new Date(0), 100);
  expect(stored.every(({ handledAt }) => handledAt !== null)).toBe(true);
  return stored.map(({ text }) => text).sort();
};

describe('messages while the store is away', () => {
  it('wait on disk, and are handled in their order with their own times when it is back', async () => {
    const bot = await setUpIntake();
    bot.store.away = true;
    const at = bot.clock.now();
    for (const text of ['楼道灯不亮', '1', '进度']) await bot.bring({ contactId: z, text });
    await bot.bring({ contactId: 'liu-yang', text: '帮助' });
    expect(bot.spool.figures().messages).toBe(4);
    expect(bot.order).toEqual([]);
    await bot.clock.advance(5 * 60_000);
    bot.store.away = false;
    await bot.drained();
    expect(bot.order.filter((text) => text !== '帮助')).toEqual(['楼道灯不亮', '1', '进度']);
    expect(await bot.requests()).toMatchObject([{ openedAt: at }]);
    expect(await bot.disk.list()).toEqual([]);
    expect(bot.failures).toEqual([]);
  });

  it('need not wait until one in hand has failed, nor for anybody to fail at all', async () => {
    const bot = await setUpIntake();
    bot.store.hangs = 'messages.put';
    const inHand = bot.bring({ contactId: z, text: '一' });
    await bot.clock.advance(0);
    expect(bot.spool.figures().messages).toBe(0);
    bot.store.away = true;
    bot.store.known = true;
    await bot.bring({ contactId: 'liu-yang', text: '二' });
    await inHand;
    expect(bot.spool.figures().messages).toBe(2);
    bot.store.hangs = '';
    bot.store.away = false;
    bot.store.known = false;
    bot.store.letGo();
    await bot.drained();
    expect([...new Set(bot.order)].sort()).toEqual(['一', '二']);
    expect(await storedTexts(bot, z)).toEqual(['一']);
  });

  it('are not passed by later ones of the same conversation, while others need not wait', async () => {
    const bot = await setUpIntake();
    bot.store.away = true;
    await bot.bring({ contactId: z, text: '一' });
    expect(bot.intake.isStoreAway()).toBe(true);
    bot.store.away = false;
    await bot.bring({ contactId: z, text: '二' });
    await bot.bring({ contactId: z, text: '三' });
    await bot.drained();
    await bot.bring({ contactId: z, text: '四' });
    expect(bot.order).toEqual(['一', '二', '三', '四']);
    expect(bot.counts['spooled']).toBe(3);
  });

  it('are found by the next start and handled before what comes then, and twice does no harm', async () => {
    const bot = await setUpIntake();
    bot.store.away = true;
    await bot.bring({ contactId: z, text: '楼道灯不亮' });
    await bot.bring({ contactId: z, text: '1' });
    bot.stopped.value = true;
    bot.store.away = false;
    bot.disk.cut(0);
    const [name = ''] = await bot.disk.list();
    const copy = await bot.disk.read(name);
    bot.stopped.value = false;
    const spool = await createSpool({ disk: bot.disk });
    const next = await bot.begin(spool);
    await next.intake.take(anInboundMessage({ contactId: z, text: '进度', at: bot.clock.now() }));
    await next.intake.idle();
    expect(bot.order).toEqual(['楼道灯不亮', '1', '进度']);
    await bot.disk.append(name, copy);
    await (await bot.begin(await createSpool({ disk: bot.disk }))).intake.idle();
    expect(await bot.requests()).toHaveLength(1);
    expect(bot.turns.slice(-2)).toEqual(['repeated', 'repeated']);
    expect(await bot.disk.list()).toEqual([]);
  });

  it.each(['messages.put', 'dialogues.save', 'messages.markHandled', 'outbound.insertMany'])(
    'are handled once and in order when it goes away at %s, written or not',
    async (fails) => {
      for (const applied of [false, true]) {
        const bot = await setUpIntake();
        bot.store.fails = fails;
        bot.store.applied = applied;
        await bot.bring({ contactId: z, text: '楼道灯不亮' });
        await bot.bring({ contactId: z, text: '1' });
        bot.store.fails = '';
        await bot.drained();
        expect(bot.order).toEqual(['楼道灯不亮', '1']);
        expect(await bot.requests()).toHaveLength(1);
        expect(bot.failures).toEqual([]);
        expect(await storedTexts(bot, z)).toEqual(['1', '楼道灯不亮']);
      }
    },
  );

  it('stay in the hands of whoever brought them when the disk takes no more', async () => {
    const bot = await setUpIntake({ messages: 1, bytes: 100_000, linesPerFile: 10 });
    bot.store.away = true;
    await bot.bring({ contactId: z, text: '一' });
    const second = bot.bring({ contactId: 'liu-yang', text: '二' });
    await bot.clock.advance(0);
    expect(bot.spool.figures()).toMatchObject({ messages: 1 });
    expect(bot.spool.figures().refused).toBeGreaterThan(0);
    expect(bot.errors).toContain('intake');
    bot.store.away = false;
    await second;
    await bot.drained();
    expect([...bot.order].sort()).toEqual(['一', '二']);
  });

  it('do not wait behind one that cannot be stored for its own sake', async () => {
    const bot = await setUpIntake();
    bot.store.fails = 'messages.put';
    bot.store.error = new mongo.MongoServerError({ message: 'bad', code: 2 });
    await bot.bring({ contactId: z, text: '一' });
    bot.store.fails = '';
    await bot.bring({ contactId: z, text: '二' });
    expect(bot.order).toEqual(['二']);
    expect(bot.spool.figures()).toMatchObject({ messages: 0, bad: 1 });
    expect(bot.counts['store_away']).toBeUndefined();
  });
});

describe('somebody who writes while the store is away', () => {
  it('is told once that it is noted, with the telephone of who is on duty', async () => {
    const bot = await setUpIntake(undefined, '057112345678');
    await bot.bring({ contactId: 'liu-yang', text: '你好' });
    bot.store.away = true;
    await bot.bring({ contactId: z, text: '一' });
    await bot.bring({ contactId: z, text: '二' });
    await bot.bring({ contactId: z, roomId: 'room-jia', text: '三' });
    await bot.bring({ contactId: 'liu-yang', text: '四', at: new Date(bot.clock.now().getTime() - 61_000) });
    await bot.clock.advance(10_000);
    expect(bot.channel.sent.map(({ to }) => to)).toEqual([z]);
    expect(bot.channel.sent[0]?.text).toBe(
      '已记下。系统暂时连不上，恢复后马上处理，不用重发。急事请打值班电话057112345678，有危险打110、119、120。',
    );
    await bot.bring({ contactId: z, text: '五' });
    await bot.clock.advance(10_000);
    expect(bot.channel.sent).toHaveLength(1);
    bot.store.away = false;
    await bot.drained();
    bot.store.away = true;
    await bot.bring({ contactId: z, text: '六' });
    await bot.clock.advance(10_000);
    expect(bot.channel.sent).toHaveLength(2);
  });

  it('is told nothing when the store is back at once', async () => {
    const bot = await setUpIntake();
    bot.store.away = true;
    await bot.bring({ contactId: z, text: '一' });
    bot.store.away = false;
    await bot.drained();
    await bot.clock.advance(10_000);
    expect(bot.channel.sent).toEqual([]);
  });

  it('is one of many: no more are told than half of what the account may say', async () => {
    const bot = await setUpIntake();
    bot.store.away = true;
    for (let one = 0; one < 60; one += 1) await bot.bring({ contactId: `r-${one}`, text: '一' });
    await bot.clock.advance(2_000);
    expect(bot.channel.sent).toHaveLength(25);
  });
});
