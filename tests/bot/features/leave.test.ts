import { reportLight, reportRubbish } from '../../support/report-light';
import { setUpBot, type Bot } from '../../support/set-up-bot';

const ownersOf = async (bot: Bot) => (await bot.requests()).map(({ ownerId }) => ownerId);

describe('请假', () => {
  it('writes nothing before the 确认, and nothing at all after 取消', async () => {
    const bot = await setUpBot({ start: '2026-06-09T17:40:00+08:00' });
    await reportLight(bot);
    const [asked] = await bot.say('wang-fang', '我明天请假');
    expect(asked).toBe('明天备岗李强可接，待办1件，已列给他。确认？ 1 确认 2 取消\n请假时间：6月10日');
    expect(bot.read('li-qiang')).toEqual([]);
    expect(await bot.say('wang-fang', '啊')).toEqual(['请回数字：1 确认 2 取消']);
    expect(await bot.say('wang-fang', '取消')).toEqual(['没有请假，没有改动。']);
    await bot.say('wang-fang', '我明天请假');
    expect(await bot.say('wang-fang', '2')).toEqual(['没有请假，没有改动。']);
    expect((await bot.repositories.grid.load(bot.communityId)).leaves).toEqual([]);
    expect(bot.read('li-qiang')).toEqual([]);
  });

  it('is said for whole days, parts of a day and spans', async () => {
    const bot = await setUpBot();
    for (const [words, period] of [
      ['我12号到14号请假', '6月12日至6月14日'],
      ['我明天上午请假', '6月10日00:00到12:00'],
      ['我后天到下周一调休', '6月11日至6月15日'],
    ] as const)
      expect((await bot.say('wang-fang', words))[0]).toContain(`请假时间：${period}`);
  });

  it('takes another name instead of the one that was offered', async () => {
    const bot = await setUpBot();
    await bot.say('wang-fang', '我明天请假');
    expect((await bot.say('wang-fang', '由陈刚代'))[0]).toContain('明天陈刚可代岗');
    expect((await bot.say('wang-fang', '由何老三代'))[0]).toContain('没找到“何老三”');
    expect((await bot.say('wang-fang', '陈刚'))[0]).toContain('明天陈刚可代岗');
    expect((await bot.say('wang-fang', '确认'))[0]).toContain('由陈刚代岗');
  });

  it('of a resident is no leave', async () => {
    const bot = await setUpBot();
    expect((await bot.say('zhang-guilan', '我明天请假')).join('')).not.toContain('备岗');
  });

  it('cannot be agreed a second time by the same message, nor by another', async () => {
    const bot = await setUpBot();
    await bot.say('wang-fang', '我明天请假');
    const one = { contactId: 'wang-fang', text: '1', providerMessageId: 'the-same' };
    await bot.send(one);
    await bot.send(one);
    expect((await bot.repositories.grid.load(bot.communityId)).leaves).toHaveLength(1);
    expect((await bot.say('wang-fang', '我明天请假'))[0]).toContain('已经请假');
  });
});

describe('收到 on a card', () => {
  it('asks when a request waits for one too, and 交接收到 says which', async () => {
    const bot = await setUpBot({ start: '2026-06-09T17:40:00+08:00' });
    await reportLight(bot);
    await bot.say('wang-fang', '我今天请假');
    await bot.say('wang-fang', '1');
    await reportRubbish(bot);
    expect((await bot.say('li-qiang', '收到'))[0]).toContain('是指哪一件');
    expect(await ownersOf(bot)).toEqual(['wang-fang', 'li-qiang']);
    expect((await bot.say('li-qiang', '交接收到'))[0]).toContain('已接手王芳的1件：YX-0609-001');
    expect((await bot.say('li-qiang', '收到'))[0]).toContain('已签收 YX-0609-002');
    expect(await ownersOf(bot)).toEqual(['li-qiang', 'li-qiang']);
  });

  it('of the evening before counts from the beginning', async () => {
    const bot = await setUpBot({ start: '2026-06-09T17:40:00+08:00' });
    await reportLight(bot);
    await bot.say('wang-fang', '我明天请假');
    await bot.say('wang-fang', '1');
    expect((await bot.say('li-qiang', '收到'))[0]).toContain('到时转到您名下');
    expect(await ownersOf(bot)).toEqual(['wang-fang']);
    await bot.pass(12 * 60);
    expect(await ownersOf(bot)).toEqual(['li-qiang']);
  });
});

describe('我也不在', () => {
  it('is taken at once, without a question', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('wang-fang', '我病了，今天来不了'))[0]).toMatch(
      /由李强接，1件已列给他.*书记已知道/,
    );
    expect(bot.read('zhou-jianguo')[0]).toContain('【突然不在】王芳');
    expect((await bot.say('wang-fang', '我不在'))[0]).toContain('已经记着您不在');
    expect((await bot.say('wang-fang', '我回来了'))[0]).toContain('请假结束');
    expect((await bot.say('wang-fang', '我回来了'))[0]).toContain('没有您的请假');
  });

  it('of the secretary is told to the street', async () => {
    const bot = await setUpBot();
    await bot.say('zhou-jianguo', '我今天来不了');
    expect(bot.read('he-zhuren').join('')).toMatch(/周建国/);
  });
});
