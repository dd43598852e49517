import { anInboundMessage } from '../../support/an-inbound-message';
import { setUpBot, type Bot } from '../../support/set-up-bot';

const loneHigh = String.fromCharCode(0xd83d);
const loneLow = String.fromCharCode(0xde00);

const texts: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \n\t　 '],
  ['64 kB', '灯不亮'.repeat(22_000)],
  ['64 kB of one sign', 'a'.repeat(65_536)],
  ['smileys only', '😀😀👨‍👩‍👧'],
  ['marks without width', '​‌‍⁠﻿'],
  ['words with marks without width', '楼​道‍灯不⁠亮'],
  ['marks of right to left', '‮3栋2单元‬灯不亮'],
  ['a NUL', '楼道灯\u0000不亮'],
  ['half a sign in front', `${loneHigh}楼道灯不亮`],
  ['half a sign behind', `楼道灯不亮${loneLow}`],
  ['a query', '{"$ne":""}'],
  ['a query as words', '$where: 1'],
  ['a script', '<script>alert(1)</script>'],
  ['the name of a right', '管理员'],
  ['a mention typed by hand', '@小银'],
  ['a mention typed by hand with a matter', '@小银 楼道灯不亮'],
  ['an unknown command', '/start'],
  ['a number alone', '12345678901234567890'],
  ['a short code alone', '001'],
  ['many marks', '？？？！！！'],
  ['many lines', '\n'.repeat(5_000) + '灯'],
  ['a template', '${number} %s {{owner}}'],
  ['a prototype', '__proto__ constructor'],
];

const write = async (bot: Bot, contactId: string, text: string) => {
  await bot.say(contactId, text);
  return bot;
};

describe.each(['zhang-guilan', 'r-new-1', 'wang-fang'])('what %s may send', (contactId) => {
  it.each(texts)('gets a clear sentence: %s', async (_name, text) => {
    const bot = await write(await setUpBot(), contactId, text);
    expect(bot.failures).toEqual([]);
    expect(bot.turns).toEqual(['handled']);
    const heard = bot.read(contactId);
    expect(heard.length).toBeGreaterThan(0);
    for (const sentence of heard) {
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect([...sentence].length).toBeLessThanOrEqual(1_500);
      expect(sentence).not.toMatch(/undefined|\$\{|\p{Surrogate}/u);
    }
  });

  it.each(['video', 'file', 'location', 'link', 'card', 'other', 'voice', 'image'] as const)(
    'gets a clear sentence for a message that cannot be read: %s',
    async (kind) => {
      const bot = await setUpBot();
      await bot.send({ contactId, kind, text: '' });
      expect(bot.failures).toEqual([]);
      expect(bot.read(contactId)[0]).toMatch(/看不了|太大|已转到服务窗口|没能转成文字/);
    },
  );

  it('is let be when it was recalled', async () => {
    const bot = await setUpBot();
    await bot.send({ contactId, kind: 'recalled', text: '' });
    expect(bot.read(contactId)).toEqual([]);
    expect(bot.turns).toEqual(['handled']);
  });
});

describe('strange words in the middle of a talk', () => {
  const questions: readonly (readonly [string, string, string])[] = [
    ['a confirmation', 'zhang-guilan', '楼道灯不亮'],
    ['an address', 'r-new-1', '楼道灯不亮'],
    ['a danger’s place', 'r-new-2', '有人晕倒了'],
    ['an unknown building', 'liu-yang', '水管99栋爆了'],
  ];

  it.each(questions)(
    'lose nothing that was said, at the question for %s',
    async (_name, contactId, first) => {
      const bot = await setUpBot();
      await bot.say(contactId, first);
      for (const [, text] of texts.filter(([name]) => !name.includes('64 kB')))
        await bot.say(contactId, text);
      expect(bot.failures).toEqual([]);
      await bot.say(contactId, '人工');
      await bot.pass(15);
      expect((await bot.requests()).length).toBeGreaterThan(0);
    },
  );
});

describe('a voice note', () => {
  it('without words goes to a person', async () => {
    const bot = await setUpBot();
    await bot.send({ kind: 'voice', text: '', voiceSeconds: 14 });
    expect(await bot.requests()).toMatchObject([{ ownerId: 'zhao-min', topicLabel: '语音留言' }]);
    expect(bot.read('zhao-min')[0]).toContain('14秒语音');
  });

  it('with words is read like any text', async () => {
    const bot = await setUpBot();
    await bot.send({ kind: 'voice', text: '三栋二单元的灯坏了好几天了', voiceSeconds: 14 });
    expect(bot.read('zhang-guilan')[0]).toContain('3栋2单元楼道灯不亮');
  });
});

describe('a message whose key looks like a query', () => {
  it('is stored like any other', async () => {
    const bot = await setUpBot();
    await bot.pipeline.take(
      anInboundMessage({
        providerMessageId: '{"$ne":""}',
        contactId: '{"$gt":""}',
        text: '你好',
        at: bot.clock.now(),
      }),
    );
    await bot.collect();
    expect(bot.read('{"$gt":""}')[0]).toContain('您好，我是小银');
  });
});
