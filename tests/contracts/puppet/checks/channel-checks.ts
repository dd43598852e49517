import { goodBehaviour } from '../../../../bot/web-chat/behaviour/channel-behaviour';
import { until } from '../../../support/until';
import { post, type PuppetCheck, type PuppetWorld } from '../puppet-world';

const numbers = [...Array(1_000).keys()].map(String);

async function aThousand(world: PuppetWorld): Promise<readonly string[]> {
  const ids = await Promise.all(numbers.map((n) => post(world, 'zhang-guilan', 'jia-residents', n)));
  const wanted = new Set(ids);
  const got = () => world.heard.messages.filter(({ id }) => wanted.has(id));
  await until(() => got().length >= numbers.length, 50_000, 'a thousand messages');
  await post(world, 'zhang-guilan', 'bot', '最后').then((id) => world.heard.message(id));
  return got().map((message) => message.text());
}

const throttled = async (world: PuppetWorld): Promise<unknown> => {
  await world.act({ do: 'behave', as: { ...goodBehaviour, sends: 'throttled' } });
  try {
    await (await world.bot.Contact.find({ id: 'liu-yang' }))?.say('太快了');
    return null;
  } catch (error) {
    return error;
  } finally {
    await world.act({ do: 'behave', as: goodBehaviour });
  }
};

export const channelChecks: readonly PuppetCheck[] = [
  {
    it: 'answers a ding with a dong',
    run: async ({ bot, heard }) => {
      bot.ding('still there');
      await heard.event('dong still there');
    },
  },
  {
    it: 'hears a thousand messages of a room once each, in their order',
    run: async (world) => expect(await aThousand(world)).toEqual(numbers),
    overGrpc: {
      because: 'each message is fetched by a call of its own, and answers overtake each other',
      run: async (world) => {
        expect([...(await aThousand(world))].sort()).toEqual([...numbers].sort());
      },
    },
  },
  {
    it: 'says by a code that it is throttled',
    run: async (world) => expect(await throttled(world)).toMatchObject({ code: 'THROTTLED' }),
    overGrpc: {
      because: 'an error arrives as gRPC status 2, its own code only within a text',
      run: async (world) => expect(await throttled(world)).toMatchObject({ code: 2 }),
    },
  },
  {
    it: 'marks a conversation as read',
    run: async ({ bot }) => {
      const person = await bot.Contact.find({ id: 'zhang-guilan' });
      await person?.readMark(true);
      expect(await person?.readMark()).toBe(true);
    },
    overGrpc: {
      because: 'the client does not implement it',
      run: async ({ bot }) => {
        const person = await bot.Contact.find({ id: 'zhang-guilan' });
        await expect(
          (async () => bot.puppet.conversationReadMark(person?.id ?? '', true))(),
        ).rejects.toThrow();
      },
    },
  },
  {
    it: 'hears after a restart what was written meanwhile',
    run: async (world) => {
      let id = '';
      await world.restart(async () => {
        id = await post(world, 'zhang-guilan', 'bot', '你不在的时候');
      });
      expect((await world.heard.message(id)).text()).toBe('你不在的时候');
      await world.heard.message(await post(world, 'zhang-guilan', 'bot', '你回来了'));
    },
  },
];
