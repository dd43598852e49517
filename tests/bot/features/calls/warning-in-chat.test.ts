import { setUpBot, type Bot } from '../../../support/set-up-bot';

const rain = '发通知 气象预报 红色 全部 到今天22点 未来3小时有暴雨';
const name = '暴雨红色预警（N01）';

/** The secretary has warned, and those who have to answer have been asked. */
async function warned(): Promise<Bot> {
  const bot = await setUpBot();
  await bot.say('zhou-jianguo', rain);
  await bot.say('zhou-jianguo', '1');
  await bot.pass(1);
  await bot.pass(1);
  return bot;
}

/** The same, and nobody has answered in time. */
async function unanswered(): Promise<Bot> {
  const bot = await warned();
  await bot.pass(2);
  await bot.pass(3);
  await bot.pass(1);
  return bot;
}

const asked = ({ letters }: Bot) =>
  letters
    .filter(({ code }) => code === 'call-asked')
    .map(({ to }) => to)
    .sort();

describe('a red warning in chat', () => {
  it('is answered with 收到, also by a hub household, also by its number', async () => {
    const bot = await warned();
    expect(asked(bot)).toEqual(['chen-gang', 'lao-wu', 'li-qiang', 'wang-fang']);
    expect(await bot.say('lao-wu', '好的，收到！')).toEqual([`已记下您收到${name}。`]);
    expect(await bot.say('wang-fang', 'N01 收到')).toEqual([`已记下您收到${name}。`]);
    expect(await bot.say('wang-fang', 'N01 收到')).toEqual(['N01 没有要您回“收到”的预警。']);
    expect(await bot.say('zhao-min', 'N01 情况')).toEqual([
      `${name}：4人中2人已回复。\n甲片 2/3，没回：李强\n乙片 0/1，没回：陈刚`,
    ]);
  });

  it('takes a bare 收到 for the warning, and says that a request still waits', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '3栋2单元楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    await bot.say('zhou-jianguo', rain);
    await bot.say('zhou-jianguo', '1');
    await bot.pass(1);
    await bot.pass(1);
    expect(await bot.say('wang-fang', '收到')).toEqual([
      `已记下您收到${name}。别的事请带编号回，例如“001 收到”；发“待办”看全部。`,
    ]);
    expect((await bot.requests()).map(({ state }) => state)).toEqual(['assigned']);
    await bot.say('wang-fang', '收到');
    expect((await bot.requests()).map(({ state }) => state)).toEqual(['accepted']);
  });

  it('means nothing in a room of residents', async () => {
    const bot = await warned();
    await bot.send({ contactId: 'wang-fang', roomId: 'jia-residents', text: '收到' });
    await bot.send({ contactId: 'lao-wu', roomId: 'jia-residents', text: '收到' });
    const calls = await bot.repositories.calls.listToPhone(bot.communityId);
    expect(calls).toEqual([]);
    expect(await bot.say('zhao-min', 'N01 情况')).toEqual([expect.stringContaining('4人中0人已回复')]);
  });
});

describe('the phone list', () => {
  it('names who has not answered, with their numbers, and says what came of telephoning', async () => {
    const bot = await unanswered();
    expect(await bot.say('zhao-min', 'N01 名单')).toEqual([
      [
        `${name}要打电话的（4人）：`,
        '陈刚（乙片负责人） 没有电话，请上门，4分钟没回',
        '老吴（甲片中心户） 没有电话，请上门，4分钟没回',
        '李强（甲片备岗） 没有电话，请上门，4分钟没回',
        '王芳（甲片负责人） 没有电话，请上门，4分钟没回',
        '打通回“打通 姓名”，没打通回“没打通 姓名”。',
      ].join('\n'),
    ]);
    expect(await bot.say('zhao-min', 'N01 没打通 老吴 关机')).toEqual([
      '老吴记为没打通，留在名单上，请再打或上门。名单上还有4人。',
    ]);
    expect(await bot.say('zhao-min', '打通 王芳')).toEqual(['王芳记为打通。名单上还有3人。']);
    expect(await bot.say('zhao-min', 'N01 打通 王芳')).toEqual([
      '名单上没有“王芳”，没有改动。名单上是：陈刚、李强、老吴。',
    ]);
    expect(await bot.say('zhao-min', 'N01 都打通了')).toEqual([`${name}的3人都记为打通。`]);
    expect(await bot.say('zhao-min', '电话名单')).toEqual(['现在没有要打电话的人。']);
    expect(await bot.say('zhao-min', 'N01 情况')).toEqual([
      `${name}：4人中0人已回复，4人已打通电话。\n甲片 0/3，打通电话3人，都知道了\n乙片 0/1，打通电话1人，都知道了`,
    ]);
  });

  it('is told apart from 收到 in how a warning stands, and in its ledger', async () => {
    const bot = await unanswered();
    await bot.say('wang-fang', '收到');
    await bot.say('zhao-min', '打通 老吴');
    await bot.say('zhao-min', '没打通 李强');
    expect(await bot.say('zhao-min', 'N01 情况')).toEqual([
      `${name}：4人中1人已回复，1人已打通电话。\n甲片 1/3，打通电话1人，没回：李强（没打通）\n乙片 0/1，没回：陈刚（待打电话）`,
    ]);
    expect(await bot.say('zhao-min', 'N01 送达')).toEqual([
      expect.stringContaining('\n已答复 1/4，已打通电话 1'),
    ]);
  });

  it('is kept by those on duty, the clerk and the secretary', async () => {
    const bot = await unanswered();
    expect(await bot.say('chen-gang', 'N01 名单')).toEqual([
      '电话名单由值班员、窗口人员和书记看，没有改动。',
    ]);
    expect(await bot.say('chen-gang', 'N01 打通 老吴')).toEqual([
      '电话名单由值班员、窗口人员和书记看，没有改动。',
    ]);
    expect(await bot.say('zhou-jianguo', '电话名单')).toEqual([expect.stringContaining('（4人）')]);
  });

  it('asks which of two namesakes was reached, and changes nothing', async () => {
    const bot = await warned();
    const wang = await bot.repositories.people.find(bot.communityId, 'wang-fang');
    if (!wang) throw new Error('王芳 is in the demo');
    await bot.repositories.people.save({ ...wang, id: 'chen-gang' });
    await bot.pass(2);
    await bot.pass(3);
    await bot.pass(1);
    expect(await bot.say('zhao-min', 'N01 打通 王芳')).toEqual([
      '名单上有几位王芳，没有改动。请写上片区，例如“打通 王芳 乙片”：乙片、甲片。',
    ]);
    expect(await bot.say('zhao-min', 'N01 打通 王芳 乙片')).toEqual(['王芳记为打通。名单上还有3人。']);
  });

  it('asks which warning is meant when two days have one of that number', async () => {
    const bot = await unanswered();
    const [today] = await bot.repositories.notices.listAll(bot.communityId);
    if (!today) throw new Error('the warning is there');
    const number = { openedOn: '2026-06-08', seq: 1, label: 'YX-0608-N01' };
    await bot.repositories.notices.insert({
      ...{ ...today, id: 'notice/yesterday', number, version: 1 },
      writtenAt: new Date('2026-06-08T10:00:00+08:00'),
    });
    expect(await bot.say('zhao-min', 'N01 打通 老吴')).toEqual([
      '“打通”是指哪一条？请带完整编号：YX-0609-N01、YX-0608-N01。',
    ]);
    expect(await bot.say('zhao-min', 'YX-0609-N01 打通 老吴')).toEqual(['老吴记为打通。名单上还有3人。']);
  });

  it('tells whoever telephones that somebody answered after all', async () => {
    const bot = await unanswered();
    await bot.say('lao-wu', '收到');
    await bot.pass(1);
    expect(bot.read('zhao-min').at(-1)).toBe(`老吴已回“收到”，${name}不用再打给他。`);
  });
});
