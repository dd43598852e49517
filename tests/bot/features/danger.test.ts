import { setUpBot } from '../../support/set-up-bot';

describe('danger', () => {
  it('is opened at once: the safety line first, A, B and duty called together', async () => {
    const bot = await setUpBot();
    const heard = await bot.say('zhang-guilan', '闻到煤气味');
    expect(heard[0]).toBe('请先开窗、勿开关电器、到室外拨打119和燃气抢修电话。我已同时通知值班人员。');
    expect(heard[1]).toContain('已登记 YX-0609-001，正在同时叫 王芳、李强、赵敏');
    for (const id of ['wang-fang', 'li-qiang', 'zhao-min'])
      expect(bot.read(id)).toEqual([expect.stringContaining('【紧急】YX-0609-001 3栋2单元501')]);
  });

  it('climbs to the secretary and the street while nobody accepts', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '闻到煤气味');
    await bot.pass(5);
    expect(bot.read('zhou-jianguo')).toHaveLength(1);
    await bot.pass(5);
    expect(bot.read('he-zhuren')).toHaveLength(1);
    await bot.say('zhou-jianguo', '001 收到');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'zhou-jianguo' }]);
  });

  it('asks somebody unknown where it is, and who is called for the place hears everything', async () => {
    const bot = await setUpBot();
    const heard = await bot.say('r-new-1', '有人晕倒了');
    expect(heard[0]).toContain('120');
    expect(heard.at(-1)).toContain('请告诉我在哪栋哪单元');
    expect((await bot.say('r-new-1', '99栋'))[0]).toContain('没找到“99栋”');
    expect((await bot.say('r-new-1', '3栋2单元'))[0]).toContain('地点记为3栋2单元');
    expect(bot.read('wang-fang')[0]).toMatch(/【紧急】.*3栋2单元.*有人晕倒了/s);
    expect(bot.read('zhao-min').at(-1)).toContain('地点已更正：3栋2单元');
  });

  it('of somebody about to take their life is met with people and the hotline, not with a locked door', async () => {
    const bot = await setUpBot();
    const heard = await bot.say('zhang-guilan', '我不想活了');
    expect(heard[0]).toMatch(/^请别一个人扛着.*110、120.*12356/);
    expect(heard[0]).not.toContain('锁好门');
    expect(await bot.requests()).toMatchObject([{ topicId: 'danger-self-harm', topicLabel: '有人要轻生' }]);
    expect(bot.read('wang-fang')).toEqual([expect.stringContaining('3栋2单元501 有人要轻生')]);
  });

  it('said again is more about the same danger, heard by everybody called', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '闻到煤气味');
    expect((await bot.say('zhang-guilan', '煤气味越来越大了'))[0]).toContain('请先开窗');
    await bot.say('zhang-guilan', '我们都跑出来了');
    expect(await bot.requests()).toHaveLength(1);
    for (const id of ['wang-fang', 'li-qiang', 'zhao-min'])
      expect(bot.read(id).at(-1)).toBe('YX-0609-001 居民回复：“我们都跑出来了”');
  });

  it('at another place is another danger, and so is one of another kind', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '3栋闻到煤气味');
    await bot.say('zhang-guilan', '11栋也闻到煤气味');
    await bot.say('zhang-guilan', '3栋着火了');
    expect((await bot.requests()).map((request) => request.ownerId)).toEqual([
      'wang-fang',
      'chen-gang',
      'wang-fang',
    ]);
  });

  it('takes the place that comes with more words', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '闻到煤气味');
    await bot.say('r-new-1', '3栋2单元闻到煤气味');
    expect(await bot.requests()).toMatchObject([{ place: { label: '3栋2单元' }, ownerId: 'wang-fang' }]);
  });

  it('breaks into any question, which stays open', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    expect((await bot.say('zhang-guilan', '着火了'))[0]).toContain('拨打119');
    await bot.say('zhang-guilan', '1');
    expect((await bot.requests()).map((request) => request.requestClass)).toEqual(['E', 'G']);
  });

  it('in a room is answered in private at once, without being mentioned', async () => {
    const bot = await setUpBot();
    const letters = await bot.send({ roomId: 'jia-residents', text: '我家着火了' });
    expect(letters.some((letter) => letter.to.startsWith('room:'))).toBe(false);
    expect(bot.read('zhang-guilan')[0]).toContain('拨打119');
    expect(await bot.requests()).toHaveLength(1);
  });

  it('is called out at night, when a stairwell light waits for the morning', async () => {
    const bot = await setUpBot({ start: '2026-06-09T23:00:00+08:00' });
    await bot.say('zhang-guilan', '楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    expect(bot.read('wang-fang')).toEqual([]);
    await bot.say('zhang-guilan', '闻到煤气味');
    expect(bot.read('wang-fang')).toEqual([expect.stringContaining('【紧急】')]);
    await bot.pass(9 * 60);
    expect(bot.read('wang-fang').some((text) => text.startsWith('【新诉求】'))).toBe(true);
  });
});
