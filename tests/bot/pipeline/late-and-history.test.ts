import { anInboundMessage } from '../../support/an-inbound-message';
import { setUpBot, type Bot } from '../../support/set-up-bot';

const minutesAgo = (bot: Bot, minutes: number) => new Date(bot.clock.now().getTime() - minutes * 60_000);

async function storedOf(bot: Bot) {
  const contact = { channel: 'web-chat', account: 'bot', contactId: 'zhang-guilan' };
  return bot.repositories.messages.listRecent(bot.communityId, contact, new Date(0), 100);
}

describe('a message older than a minute', () => {
  it('is history, stored and not acted on, while nothing was ever handled', async () => {
    const bot = await setUpBot();
    await bot.pipeline.take(anInboundMessage({ text: '楼道灯不亮', at: minutesAgo(bot, 5) }));
    expect(bot.turns).toEqual(['history']);
    expect(await storedOf(bot)).toMatchObject([{ history: true, handledAt: null }]);
    expect(await bot.collect()).toEqual([]);
  });

  it('is late when it was sent after the last one we handled: answered, with its own time', async () => {
    const bot = await setUpBot();
    await bot.say('liu-yang', '谢谢');
    await bot.clock.advance(20 * 60_000);
    const at = minutesAgo(bot, 15);
    await bot.pipeline.take(anInboundMessage({ text: '楼道灯不亮', at }));
    expect(await storedOf(bot)).toMatchObject([{ late: true, history: false, at }]);
    await bot.collect();
    expect(bot.read('zhang-guilan')[0]).toContain('楼道灯不亮');
    await bot.pass(1);
    const [request] = await bot.requests();
    expect(request?.openedAt ?? at).toEqual(at);
  });

  it('is history when it is older than the last one we handled, as a login replays', async () => {
    const bot = await setUpBot();
    await bot.say('liu-yang', '谢谢');
    await bot.pipeline.take(anInboundMessage({ text: '楼道灯不亮', at: minutesAgo(bot, 600) }));
    expect(bot.turns).toEqual(['handled', 'history']);
  });

  it('is judged by when the channel brought it, for one that waited in the spool', async () => {
    const bot = await setUpBot();
    const at = bot.clock.now();
    await bot.clock.advance(10 * 60_000);
    await bot.pipeline.take(anInboundMessage({ text: '楼道灯不亮', at }), at);
    expect(bot.turns).toEqual(['handled']);
  });
});

describe('what the bot says itself', () => {
  it('comes back as an echo and is let be', async () => {
    const bot = await setUpBot();
    await bot.pipeline.take(anInboundMessage({ fromSelf: true, text: '楼道灯不亮', at: bot.clock.now() }));
    expect(await storedOf(bot)).toEqual([]);
    expect(bot.turns).toEqual([]);
    expect(await bot.collect()).toEqual([]);
  });
});
