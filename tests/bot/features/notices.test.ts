import { setUpBot, type Bot } from '../../support/set-up-bot';

const written = '发通知 气象预报 甲片 到明天18点 今晚有大风，请收好衣物。\n查看 https://example.cn/a';
const noticesOf = (bot: Bot) => bot.repositories.notices.listAll(bot.communityId);
const inRooms = (bot: Bot) => bot.letters.filter(({ to }) => to.startsWith('room:'));

describe('notices by chat', () => {
  it('are shown before anything is written: where to, how many people, until when, word for word', async () => {
    const bot = await setUpBot();
    const [preview] = await bot.say('zhao-min', written);
    expect(preview).toMatch(/甲片居民群（甲片，\d+人）/u);
    expect(preview).toContain(
      '【气象预报】\n今晚有大风，请收好衣物。\n查看 https://example.cn/a\n——银杏苑，有效到6月10日18:00。',
    );
    expect(preview).toContain('先请周建国审。\n1 确认 2 取消');
    expect(await noticesOf(bot)).toEqual([]);
  });

  it('of a clerk are read by the secretary, and at the next mark they are in the room as shown', async () => {
    const bot = await setUpBot();
    await bot.say('zhao-min', written);
    expect(await bot.say('zhao-min', '1')).toEqual(['通知 YX-0609-N01 已请周建国审，同意后发出。']);
    expect(bot.read('zhou-jianguo').at(-1)).toContain('【请审通知】YX-0609-N01，赵敏拟稿，发到甲片居民群');
    await bot.say('zhou-jianguo', '通知 N01 同意');
    expect(bot.read('zhao-min').at(-1)).toContain('周建国同意了通知 YX-0609-N01，6月9日10:10发出');
    expect(inRooms(bot)).toEqual([]);
    await bot.pass(10);
    await bot.pass(1);
    expect(inRooms(bot).map(({ to, text }) => [to, text])).toEqual([
      [
        'room:jia-residents',
        '【气象预报】\n今晚有大风，请收好衣物。\n查看 https://example.cn/a\n——银杏苑，有效到6月10日18:00。',
      ],
    ]);
  });

  it('not agreed to go nowhere, and the writer hears why', async () => {
    const bot = await setUpBot();
    await bot.say('zhao-min', written);
    await bot.say('zhao-min', '确认');
    expect((await bot.say('zhou-jianguo', 'N01 不同意'))[0]).toContain('请写上原因');
    await bot.say('zhou-jianguo', 'N01 不同意 时间写错了');
    expect(bot.read('zhao-min').at(-1)).toContain('“时间写错了”。没有发出');
    await bot.pass(60);
    expect(inRooms(bot)).toEqual([]);
  });

  it('of the secretary need no second person; withdrawn in time no room hears of them', async () => {
    const bot = await setUpBot();
    const [preview] = await bot.say('zhou-jianguo', written.replace('甲片', '全部'));
    expect(preview).toContain('6月9日10:10发出，之前可撤回');
    expect((await bot.say('zhou-jianguo', '1'))[0]).toContain('发到2个群');
    expect(await bot.say('zhou-jianguo', '撤回 N01')).toEqual(['通知 YX-0609-N01 已撤回，没有发到群里。']);
    await bot.pass(10);
    expect(inRooms(bot)).toEqual([]);
  });

  it('withdrawn too late are called back in the room', async () => {
    const bot = await setUpBot();
    await bot.say('zhou-jianguo', written);
    await bot.say('zhou-jianguo', '1');
    await bot.pass(12);
    await bot.say('zhou-jianguo', '撤回 N01');
    expect(inRooms(bot).map(({ code }) => code)).toEqual(['notice-in-room', 'notice-withdrawn-in-room']);
  });

  it('a message that comes twice gives one notice', async () => {
    const bot = await setUpBot();
    await bot.say('zhou-jianguo', written);
    const yes = { contactId: 'zhou-jianguo', text: '1', providerMessageId: 'p1' };
    expect(await bot.send(yes)).toHaveLength(1);
    expect(await bot.send(yes)).toEqual([]);
    expect(await noticesOf(bot)).toHaveLength(1);
  });

  it('two rooms of one name are shown as such before they are confirmed; an area without one, too', async () => {
    const bot = await setUpBot({
      changeGrid: (grid) => ({
        ...grid,
        areas: [...grid.areas, { id: 'bing', name: '片区丙', shortName: '丙片', codeWord: '银杏丙' }],
        rooms: grid.rooms.map((room) => (room.purpose === 'residents' ? { ...room, name: '居民群' } : room)),
      }),
    });
    const [preview] = await bot.say('zhou-jianguo', written.replace('甲片', '全部'));
    expect(preview).toContain('名叫“居民群”的群不止一个，都会发');
    expect(preview).toContain('没有居民群、收不到：丙片');
    expect((await bot.say('zhou-jianguo', written.replace('甲片', '丙片')))[0]).toBe(
      '丙片没有居民群，没有发出。',
    );
  });

  it('at a third time of a day are refused with the next day', async () => {
    const bot = await setUpBot();
    for (const answer of ['1', '1']) {
      await bot.say('zhou-jianguo', written);
      await bot.say('zhou-jianguo', answer);
      await bot.pass(20);
    }
    expect(await bot.say('zhou-jianguo', written)).toEqual([
      '甲片居民群6月9日已发过2次日常通知，没有发出。6月10日再发。',
    ]);
    expect((await bot.say('zhou-jianguo', written.replace('甲片', '黄色 甲片')))[0]).toContain(
      '【气象预报·黄色】',
    );
  });

  it('are listed: those that wait, go out soon, or are in force', async () => {
    const bot = await setUpBot();
    await bot.say('zhou-jianguo', written);
    await bot.say('zhou-jianguo', '1');
    expect(await bot.say('zhao-min', '通知')).toEqual([
      '现有通知：\nYX-0609-N01 气象预报 今晚有大风，请收好衣物。 查看 htt…（6月9日10:10发，到6月10日18:00）',
    ]);
    await bot.pass(48 * 60);
    expect(await bot.say('zhao-min', '通知')).toEqual(['现在没有有效的通知。']);
  });

  it('are written by no resident and no area lead, and in private only', async () => {
    const bot = await setUpBot();
    expect((await bot.say('wang-fang', written))[0]).toContain('由窗口人员或书记发');
    await bot.say('zhang-guilan', written);
    await bot.send({ contactId: 'zhao-min', roomId: 'work', text: written });
    await bot.say('zhao-min', '1');
    expect(await noticesOf(bot)).toEqual([]);
  });
});
