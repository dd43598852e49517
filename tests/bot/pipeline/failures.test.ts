import { takeUpUnhandled } from '../../../bot/pipeline/take-up-unhandled';
import { reasonOf } from '../../../server/core/shared/reason-of';
import type { BotRepositories } from '../../../bot/features/assemble-bot';
import { anInboundMessage } from '../../support/an-inbound-message';
import { setUpBot, type Bot } from '../../support/set-up-bot';

/** 刘洋's requests can't be listed: his 进度 fails as a bug would, with his words in the error. */
const broken = (repositories: BotRepositories): BotRepositories => ({
  ...repositories,
  requests: {
    ...repositories.requests,
    listOfResident: (communityId, personId, limit) =>
      personId === 'liu-yang'
        ? Promise.reject(new TypeError('进度 of 刘洋 13800000000'))
        : repositories.requests.listOfResident(communityId, personId, limit),
  },
});

const takeUp = async (bot: Bot) => {
  await bot.clock.advance(31_000);
  const deps = {
    ...bot.repositories,
    communityId: bot.communityId,
    clock: bot.clock,
    pipeline: bot.pipeline,
  };
  return takeUpUnhandled(deps, 'web-chat', 'bot');
};

describe('a message that cannot be handled', () => {
  it('is tried three times, then set aside with its reason, and others go on', async () => {
    const bot = await setUpBot({ wrap: broken });
    await bot.say('liu-yang', '进度');
    expect(await bot.say('zhang-guilan', '进度')).toHaveLength(1);
    expect(await bot.repositories.messages.countSetAside(bot.communityId)).toBe(0);
    expect(await takeUp(bot)).toBe(1);
    expect(await takeUp(bot)).toBe(1);
    expect(await bot.repositories.messages.countSetAside(bot.communityId)).toBe(1);
    expect(await takeUp(bot)).toBe(0);
    await bot.collect();
    expect(bot.read('liu-yang')).toEqual([expect.stringContaining('没处理成')]);
    expect(bot.read('zhao-min')).toHaveLength(1);
    expect(bot.turns).toEqual(['failed', 'handled', 'failed', 'set-aside']);
    expect((await bot.say('liu-yang', '帮助'))[0]).toContain('小银');
  });

  it('keeps a reason without the words of the message', async () => {
    const bot = await setUpBot({ wrap: broken });
    await bot.say('liu-yang', '进度');
    await takeUp(bot);
    await takeUp(bot);
    const [stored] = await bot.repositories.messages.listRecent(
      bot.communityId,
      { channel: 'web-chat', account: 'bot', contactId: 'liu-yang' },
      new Date(0),
      1,
    );
    expect(stored?.setAside?.reason).toMatch(/^TypeError/);
    expect(JSON.stringify([stored?.setAside, bot.failures])).not.toMatch(/刘洋|138|进度/);
    expect(reasonOf('刘洋')).toBe('thrown value');
  });

  it('is not handled again when it comes again after it was set aside', async () => {
    const bot = await setUpBot({ wrap: broken });
    const inbound = anInboundMessage({ contactId: 'liu-yang', text: '进度', at: bot.clock.now() });
    for (let delivery = 0; delivery < 5; delivery += 1) await bot.pipeline.take(inbound);
    expect(bot.turns).toEqual(['failed', 'failed', 'set-aside', 'repeated', 'repeated']);
  });

  it('is the channel’s to bring again when it could not even be stored', async () => {
    const bot = await setUpBot({
      wrap: (repositories) => ({
        ...repositories,
        messages: { ...repositories.messages, put: () => Promise.reject(new Error('store away')) },
      }),
    });
    await expect(bot.pipeline.take(anInboundMessage({ at: bot.clock.now() }))).rejects.toThrow('store away');
  });
});
