import { takeUpUnhandled } from '../../../bot/pipeline/take-up-unhandled';
import { isStaff } from '../../../server/core/people/person';
import { anInboundMessage } from '../../support/an-inbound-message';
import { poison, setUpPoisonedBot } from '../../support/poisoned-bot';
import { readDemoCommunity } from '../../support/read-demo-community';

const messageCount = 1_000;
const poisonedAt = 500;

/** The bot's look each minute. */
const aMinuteLater = async (bot: Awaited<ReturnType<typeof setUpPoisonedBot>>) => {
  await bot.clock.advance(60_000);
  const { repositories, communityId, clock, pipeline } = bot;
  return takeUpUnhandled({ ...repositories, communityId, clock, pipeline }, 'web-chat', 'bot');
};

describe('one message in a thousand that can never be handled', () => {
  it('is set aside after three tries with a reason, writer and clerk hear of it once, and 999 are done', async () => {
    const bot = await setUpPoisonedBot();
    const { people } = await readDemoCommunity();
    const residents = people.filter((person) => !isStaff(person) && person.householdId !== null);
    for (let index = 0; index < messageCount; index += 1) {
      const text = index === poisonedAt ? `三栋二单元的灯坏了${poison}13800000000` : '你好';
      const contactId = residents[index % residents.length]?.id ?? '';
      await bot.clock.advance(1_000);
      const at = bot.clock.now();
      await bot.pipeline.take(anInboundMessage({ providerMessageId: `p${index}`, contactId, text, at }));
    }
    const writer = residents[poisonedAt % residents.length]?.id ?? '';
    expect(bot.turns.filter((outcome) => outcome === 'handled')).toHaveLength(messageCount - 1);
    expect([await aMinuteLater(bot), await aMinuteLater(bot), await aMinuteLater(bot)]).toEqual([1, 1, 0]);

    const [item, ...others] = await bot.repositories.messages.listSetAside(bot.communityId, 10);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ tries: 3, reason: expect.stringMatching(/^TypeError in /) });
    expect(JSON.stringify([item, bot.failures])).not.toMatch(/灯|138/);
    await bot.collect();
    const sorry = bot.letters.filter(({ text }) => text.startsWith('刚才这条没处理成'));
    const told = bot.letters.filter(({ text }) => text.includes('的消息没处理成'));
    expect([sorry.map(({ to }) => to), told.map(({ to }) => to)]).toEqual([[writer], ['zhao-min']]);
  });

  it('is handled after all when the fault is gone and somebody puts it back; told to nobody again', async () => {
    const repaired = { poison: true };
    const bot = await setUpPoisonedBot({
      wrap: (repositories) => ({
        ...repositories,
        requests: {
          ...repositories.requests,
          listOfResident: (...args) =>
            repaired.poison
              ? Promise.reject(new TypeError('no'))
              : repositories.requests.listOfResident(...args),
        },
      }),
    });
    await bot.say('zhang-guilan', '进度');
    await aMinuteLater(bot);
    await aMinuteLater(bot);
    const [item] = await bot.repositories.messages.listSetAside(bot.communityId, 10);
    await bot.collect();
    const before = bot.letters.length;
    repaired.poison = false;
    expect(await aMinuteLater(bot)).toBe(0);
    await bot.repositories.messages.retrySetAside(bot.communityId, item?.id ?? '');
    expect(await aMinuteLater(bot)).toBe(1);
    expect(await aMinuteLater(bot)).toBe(0);
    await bot.collect();
    expect(bot.letters.slice(before)).toMatchObject([{ to: 'zhang-guilan', code: 'progress-none' }]);
    expect(await bot.repositories.messages.countSetAside(bot.communityId)).toBe(0);
  });
});
