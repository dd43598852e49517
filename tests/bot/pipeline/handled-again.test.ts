import { takeUpUnhandled } from '../../../bot/pipeline/take-up-unhandled';
import { setUpBot, type Bot } from '../../support/set-up-bot';

/** What people write, and how often the mark that a message is handled gets lost after everything else was written. */
async function talk(lines: readonly (readonly [string, string])[], lost: boolean) {
  let losesNext = false;
  const bot = await setUpBot({
    wrap: (repositories) => ({
      ...repositories,
      messages: {
        ...repositories.messages,
        markHandled: async (id, at, outbox, holder) => {
          if (losesNext) {
            losesNext = false;
            throw new Error('the process died');
          }
          return repositories.messages.markHandled(id, at, outbox, holder);
        },
      },
    }),
  });
  for (const [contactId, text] of lines) {
    losesNext = lost;
    if (text.startsWith('[')) await bot.photo(contactId, text.slice(1, -1));
    else await bot.say(contactId, text);
    await takeUpLeft(bot);
  }
  return bot;
}

async function takeUpLeft(bot: Bot): Promise<void> {
  await bot.clock.advance(31_000);
  const deps = {
    ...bot.repositories,
    communityId: bot.communityId,
    clock: bot.clock,
    pipeline: bot.pipeline,
  };
  await takeUpUnhandled(deps, 'web-chat', 'bot');
  await bot.collect();
}

// A code nobody was told is worth nothing, so the second try may make another one.
const comparable = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/CODE\d{4}/g, 'CODE')).sort();

const conversations: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'a stairwell light from the first word to the rating',
    [
      ['zhang-guilan', '三栋二单元的灯坏了好几天了'],
      ['zhang-guilan', '1'],
      ['r-3-2-302', '3栋2单元楼道灯不亮'],
      ['r-3-2-302', '1'],
      ['wang-fang', '收到'],
      ['wang-fang', '001 问 您家几楼？'],
      ['zhang-guilan', '五楼'],
      ['wang-fang', '001 办结 换了灯泡'],
      ['wang-fang', '[lamp.jpg]'],
      ['zhang-guilan', '没解决，二楼还不亮'],
      ['wang-fang', '[again.jpg]'],
      ['wang-fang', '001 办结'],
      ['zhang-guilan', '已解决'],
      ['zhang-guilan', '满意'],
      ['zhang-guilan', '谢谢啊'],
    ],
  ],
  [
    'somebody new',
    [
      ['r-new-1', '楼下垃圾没人收'],
      ['r-new-1', '三栋'],
      ['r-new-1', '二单元601'],
      ['r-new-1', '不对'],
      ['r-new-1', '垃圾桶满了'],
      ['r-new-1', '人工'],
      ['r-new-1', '改地址'],
      ['r-new-1', '11-1-202'],
      ['r-new-1', '撤销'],
      ['r-new-1', '1'],
    ],
  ],
  [
    'a danger, and staff who move things',
    [
      ['r-new-2', '有人晕倒了'],
      ['r-new-2', '3栋2单元'],
      ['zhao-min', '发码 王芳'],
      ['zhang-guilan', '楼道灯不亮'],
      ['zhang-guilan', '1'],
      ['wang-fang', '002 转 李强 他熟'],
      ['li-qiang', '002 收到'],
      ['zhang-guilan', '催办'],
    ],
  ],
];

describe('messages handled again after the process died before their mark', () => {
  it.each(conversations)('lead to the same answers and the same facts: %s', async (_name, lines) => {
    const calm = await talk(lines, false);
    const stormy = await talk(lines, true);
    expect(stormy.failures).toHaveLength(lines.length);
    for (const contactId of new Set(lines.map(([who]) => who)))
      expect(comparable(stormy.read(contactId))).toEqual(comparable(calm.read(contactId)));
    const shape = async (bot: Bot) =>
      (await bot.requests()).map(({ number, state, outcome, ownerId, events, rating }) => ({
        number: number.label,
        state,
        outcome,
        ownerId,
        rating,
        events: events.map((event) => event.kind),
      }));
    expect(await shape(stormy)).toEqual(await shape(calm));
  });
});
