import { setUpBot, type Bot } from '../../support/set-up-bot';

const noticesOf = (bot: Bot) => bot.repositories.notices.listAll(bot.communityId);
const inRooms = (bot: Bot) => bot.letters.filter(({ to }) => to.startsWith('room:'));
const red = '发通知 气象预报 红色 甲片 到今天18点 暴雨，请到高处';

describe('a red warning by hand', () => {
  it('of the secretary goes out as soon as it is confirmed, and nobody need answer in the room', async () => {
    const bot = await setUpBot();
    const [preview] = await bot.say('zhou-jianguo', red);
    expect(preview).toContain('确认后马上发出。\n1 确认 2 取消');
    expect(await bot.say('zhou-jianguo', '确认')).toEqual([
      '通知 YX-0609-N01 马上发到1个群，要收回请回“撤回 N01”。',
    ]);
    await bot.pass(1);
    expect(inRooms(bot).map(({ text }) => text)).toEqual([
      '【气象预报·红色】\n暴雨，请到高处\n——银杏苑，有效到6月9日18:00。\n群里不用接龙。',
    ]);
  });

  it('of the window waits for the secretary and goes out then, also by night', async () => {
    const bot = await setUpBot({ start: '2026-06-08T23:00:00+08:00' });
    await bot.say('zhao-min', red.replace('今天', '明天'));
    await bot.say('zhao-min', '1');
    expect(bot.read('zhou-jianguo').at(-1)).toContain('【请审通知】');
    await bot.say('zhou-jianguo', '同意 N01');
    await bot.pass(1);
    expect(inRooms(bot)).toHaveLength(1);
  });
});

describe('notices to people, by chat', () => {
  it('say how many they are, and how many cannot be written to', async () => {
    const bot = await setUpBot();
    const who = { id: 'no-phone', communityId: bot.communityId, name: '无名', roles: ['resident' as const] };
    await bot.repositories.people.save({ ...who, householdId: '3-1-101', areaId: null, workPhone: null });
    const [preview] = await bot.say('zhou-jianguo', '发通知 服务指南 3栋 到明天18点 检修电梯');
    expect(preview).toMatch(/逐个发给3栋住户，共\d+人；另有1人没有聊天账号，收不到。/u);
    expect((await bot.say('zhou-jianguo', '1'))[0]).toContain('另有1人没有聊天账号，发“N01 未达”看名单。');
    expect(await bot.say('zhao-min', 'N01 未达')).toEqual([
      '通知 YX-0609-N01 有1人没有聊天账号，请打电话或上门：\n无名（3-1-101）',
    ]);
    expect(await bot.say('zhao-min', 'N01 送达')).toEqual(['通知 YX-0609-N01 还没有发出。']);
    await bot.pass(10);
    await bot.pass(1);
    const [ledger] = await bot.say('zhao-min', 'N01 送达');
    expect(ledger).toMatch(/共发(\d+)处：\n已交给渠道 \1\n排队 0\n没有聊天账号 1，发“N01 未达”看名单$/u);
    expect((await bot.say('wang-fang', 'N01 未达'))[0]).toContain('名单由窗口人员和书记看');
  });

  it('for nobody, or for a building of which there are two, are not sent', async () => {
    const bot = await setUpBot({
      changeGrid: (grid) => ({
        ...grid,
        buildings: grid.buildings.map((one) =>
          one.id === '9' || one.id === '3'
            ? { ...one, number: '3', estate: one.id === '9' ? '北区' : '南区' }
            : one,
        ),
      }),
    });
    expect((await bot.say('zhou-jianguo', '发通知 农经信息 种咖啡的 到明天18点 早收'))[0]).toContain(
      '没有找到要通知的人，没有发出',
    );
    expect((await bot.say('zhou-jianguo', '发通知 服务指南 3栋 到明天18点 检修'))[0]).toBe(
      '“3栋”不止一个，没有发出。请写全名：南区3栋、北区3栋。',
    );
    expect((await bot.say('zhou-jianguo', '发通知 服务指南 北区3栋 到明天18点 检修'))[0]).toContain(
      '逐个发给',
    );
    expect(await noticesOf(bot)).toEqual([]);
  });

  it('for the screens go to nobody', async () => {
    const bot = await setUpBot();
    expect((await bot.say('zhou-jianguo', '发通知 政策法规 大屏 到明天18点 新规'))[0]).toContain(
      '上大屏和门户，不发给人',
    );
    expect((await bot.say('zhou-jianguo', '1'))[0]).toContain('6月9日10:10上大屏和门户');
    await bot.pass(11);
    expect((await bot.say('zhou-jianguo', 'N01 送达'))[0]).toBe(
      '通知 YX-0609-N01 只上大屏和门户，不发给人。',
    );
    expect(inRooms(bot)).toEqual([]);
  });
});

describe('a correction by chat', () => {
  it('asks which one when two days have the number, and is shown before it is written', async () => {
    const bot = await setUpBot();
    await bot.say('zhou-jianguo', '发通知 服务指南 甲片 到6月12日 体检改在上午');
    await bot.say('zhou-jianguo', '1');
    await bot.pass(24 * 60);
    await bot.say('zhou-jianguo', '发通知 服务指南 乙片 到6月12日 体检');
    await bot.say('zhou-jianguo', '1');
    expect((await bot.say('zhou-jianguo', '更正 N01 改在下午'))[0]).toContain('“更正”是指哪一条？');
    const [preview] = await bot.say('zhou-jianguo', '更正 YX-0609-N01 改在下午');
    expect(preview).toContain('请核对，更正 YX-0609-N01。发到：甲片居民群');
    expect(preview).toContain('更正【服务指南】\n改在下午\n前面发的那条不再算数，以这条为准。');
    await bot.say('zhou-jianguo', '2');
    expect(await noticesOf(bot)).toHaveLength(2);
    expect((await bot.say('wang-fang', '更正 N01 改'))[0]).toContain('由窗口人员或书记发');
    expect((await bot.say('zhou-jianguo', '更正 YX-0609-N01'))[0]).toContain('通知没有内容');
    expect((await bot.say('zhou-jianguo', '更正 N08 改'))[0]).toContain('没找到通知 N08');
  });
});

describe('whoever writes about notices hears an answer', () => {
  it.each([
    '发通知',
    '发通知 ',
    '发通知：',
    '发通知 全部',
    '更正',
    '更正 N01',
    'N01',
    'N01 未达 吗',
    'N01 送达了没有',
    '通知 N01',
    '撤回',
    '撤回 N',
    '同意',
    '不同意 N99',
    '大屏',
  ])('to %s', async (text) => {
    const bot = await setUpBot();
    for (const by of ['zhao-min', 'zhou-jianguo', 'wang-fang', 'he-zhuren'])
      expect(await bot.say(by, text)).not.toEqual([]);
  });

  it('and while a notice waits for 1 or 2, to anything else', async () => {
    const bot = await setUpBot();
    await bot.say('zhou-jianguo', red);
    expect(await bot.say('zhou-jianguo', '啊')).toEqual([expect.stringContaining('1 确认 2 取消')]);
    expect((await bot.say('zhou-jianguo', '1'))[0]).toContain('马上发到1个群');
  });

  it('a text of 30,000 characters is refused, and one with a formula or a script stays what it is', async () => {
    const bot = await setUpBot();
    expect(
      (await bot.say('zhou-jianguo', `发通知 服务指南 甲片 到明天18点 ${'风'.repeat(30_000)}`))[0],
    ).toContain('通知最多1000字');
    const [preview] = await bot.say(
      'zhou-jianguo',
      '发通知 服务指南 甲片 到明天18点 =HYPERLINK("http://a") <script>alert(1)</script>',
    );
    expect(preview).toContain('=HYPERLINK("http://a") <script>alert(1)</script>');
  });

  it('help names 发通知', async () => {
    const bot = await setUpBot();
    expect((await bot.say('zhao-min', '帮助'))[0]).toContain('发通知 气象预报 甲片 到明天18点');
  });
});
