import { reportLight, reportRubbish } from '../../support/report-light';
import { setUpBot } from '../../support/set-up-bot';

async function withTwo() {
  const bot = await setUpBot();
  await reportLight(bot);
  await reportRubbish(bot);
  return bot;
}

describe('收到', () => {
  it('takes the request, and again it is answered, not an error', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    const [first] = await bot.say('wang-fang', '001 收到');
    expect(first).toContain('已签收 YX-0609-001 3栋2单元楼道灯不亮');
    expect(await bot.say('wang-fang', '001 收到')).toEqual([first]);
    expect(bot.read('zhang-guilan').filter((text) => text.includes('已签收'))).toHaveLength(1);
  });

  it('alone with two open ones asks which, changes nothing, and 001 completes it', async () => {
    const bot = await withTwo();
    expect((await bot.say('wang-fang', '收到'))[0]).toMatch(/指哪一件.*YX-0609-001.*YX-0609-002/s);
    expect((await bot.requests()).map((request) => request.state)).toEqual(['assigned', 'assigned']);
    expect((await bot.say('wang-fang', '001'))[0]).toContain('已签收 YX-0609-001');
    expect((await bot.requests()).map((request) => request.state)).toEqual(['accepted', 'assigned']);
  });

  it('alone with one open one means that one', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('wang-fang', '收到'))[0]).toContain('已签收 YX-0609-001');
    expect((await bot.say('wang-fang', '收到'))[0]).toContain('没有可以“收到”的事');
  });

  it('too late tells who has it', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.say('wang-fang', '001 收到');
    expect(await bot.say('li-qiang', '001 收到')).toEqual(['YX-0609-001 已由王芳接单。']);
  });

  it('asks which day’s 001 is meant when two open ones fit', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    bot.clock.set(new Date('2026-06-10T09:00:00+08:00'));
    await reportRubbish(bot);
    expect((await bot.say('wang-fang', '001 收到'))[0]).toMatch(/YX-0610-001.*YX-0609-001/s);
    expect((await bot.say('wang-fang', 'YX-0609-001'))[0]).toContain('已签收 YX-0609-001');
    expect((await bot.say('wang-fang', 'YX-0610-001 收到'))[0]).toContain('已签收 YX-0610-001');
  });

  it('for a number nobody has says so', async () => {
    const bot = await setUpBot();
    expect((await bot.say('wang-fang', '007 收到'))[0]).toContain('没找到编号 007');
  });
});

describe('办结', () => {
  it('without a photo asks for 照片, and the photo completes it', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('wang-fang', '001 办结 换了灯泡'))[0]).toContain('照片');
    expect(await bot.requests()).toMatchObject([{ state: 'assigned' }]);
    expect(await bot.photo('wang-fang', 'lamp.jpg')).toEqual(['YX-0609-001 已请居民确认。']);
    expect(bot.read('zhang-guilan').slice(-2)[0]).toBe('[lamp.jpg]');
    expect(bot.read('zhang-guilan').at(-1)).toContain('换了灯泡');
  });

  it('after its photo needs nothing more', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.photo('wang-fang', 'lamp.jpg'))[0]).toContain('请在10分钟内发编号和词');
    expect(await bot.say('wang-fang', '001 办结')).toEqual(['YX-0609-001 已请居民确认。']);
    expect(await bot.requests()).toMatchObject([
      { state: 'claimed-solved', evidence: [{ attachmentId: 'lamp.jpg' }] },
    ]);
  });

  it('waits ten minutes for its photo, no longer', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.say('wang-fang', '001 办结');
    await bot.pass(11);
    expect((await bot.photo('wang-fang', 'lamp.jpg'))[0]).toContain('请在10分钟内发编号和词');
    expect(await bot.requests()).toMatchObject([{ state: 'assigned' }]);
  });

  it('with several photos sends them all', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.photo('wang-fang', 'one.jpg');
    expect(await bot.photo('wang-fang', 'two.jpg')).toEqual([]);
    await bot.say('wang-fang', '001 办结');
    expect(bot.read('zhang-guilan')).toEqual(expect.arrayContaining(['[one.jpg]', '[two.jpg]']));
  });

  it('is told when the photo was too large', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.say('wang-fang', '001 办结');
    expect((await bot.photo('wang-fang', null))[0]).toContain('照片太大');
    expect(await bot.photo('wang-fang', 'lamp.jpg')).toEqual(['YX-0609-001 已请居民确认。']);
  });

  it('is asked for no second photo when the same word comes again', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.photo('wang-fang', 'lamp.jpg');
    await bot.say('wang-fang', '001 办结 换了灯泡');
    const read = bot.read('zhang-guilan').length;
    expect(await bot.say('wang-fang', '001 办结 换了灯泡')).toEqual(['YX-0609-001 已请居民确认。']);
    expect(bot.read('zhang-guilan')).toHaveLength(read);
  });
});

describe('other words of staff', () => {
  it('tell how it goes, ask, and pass the answer on', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.say('wang-fang', '001 电工今天下午到');
    expect(bot.read('zhang-guilan').at(-1)).toBe('YX-0609-001 有进展，王芳说：“电工今天下午到”');
    await bot.say('wang-fang', '001 问 您家几楼？');
    expect(bot.read('zhang-guilan').at(-1)).toContain('王芳想问您：“您家几楼？”');
    expect(await bot.say('zhang-guilan', '五楼')).toEqual(['已转给王芳（YX-0609-001）。']);
    expect(bot.read('wang-fang').at(-1)).toBe('YX-0609-001 居民回复：“五楼”');
  });

  it('answer a question, which closes it', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '医保怎么报销');
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('zhao-min', '001 答复'))[0]).toContain('请写上内容');
    await bot.say('zhao-min', '001 答复 带身份证到窗口');
    expect(bot.read('zhang-guilan').at(-1)).toContain('赵敏答复：带身份证到窗口');
    expect(await bot.requests()).toMatchObject([{ outcome: 'answered' }]);
  });

  it('hand it on to a person or a post, and the resident reads one message about it', async () => {
    const bot = await withTwo();
    const before = bot.read('zhang-guilan').length;
    expect(await bot.say('wang-fang', '001 转 李强 他熟')).toEqual([
      'YX-0609-001 已请李强接，对方签收前仍由您负责。',
    ]);
    expect(bot.read('zhang-guilan').slice(before)).toHaveLength(1);
    expect(bot.read('li-qiang').at(-1)).toMatch(/由王芳转来.*说明：他熟/s);
    expect((await bot.say('wang-fang', '002 转'))[0]).toContain('转给谁');
    expect((await bot.say('wang-fang', '002 转 张三'))[0]).toContain('没找到“张三”');
    expect((await bot.say('wang-fang', '002 转 王芳'))[0]).toContain('就在您手上');
    await bot.say('wang-fang', '002 转 农经站 归原村');
    expect(await bot.requests()).toMatchObject([
      { ownerId: 'wang-fang', askedIds: ['li-qiang'] },
      { ownerId: 'wang-fang', askedIds: ['li-qiang'] },
    ]);
  });

  it('explain why somebody was chosen', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('he-zhuren', '为什么 001'))[0]).toBe(
      'YX-0609-001 为什么：\n1. 地点属于甲片\n2. 片区甲负责人A岗：王芳\n依据：片区和岗位第1版；值班表：没有排班，窗口值班。\n6月9日10:00定：王芳负责。\n时限按2026-01版G类：6月16日17:30前办好。',
    );
    expect((await bot.say('zhang-guilan', '为什么 001'))[0]).not.toContain('A岗');
  });

  it('list what is in hand, urge, and send an extension to the secretary', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('wang-fang', '待办'))[0]).toBe(
      '手上的事：\nYX-0609-001 3栋2单元楼道灯不亮（G，6月16日17:30）待签收',
    );
    expect((await bot.say('zhou-jianguo', '催 001'))[0]).toContain('提醒发给了王芳');
    expect((await bot.say('wang-fang', '001 延期 等配件 到18号'))[0]).toContain('已请书记批延期');
    expect((await bot.say('wang-fang', '啊啊'))[0]).toContain('没看懂');
    expect((await bot.say('wang-fang', '帮助'))[0]).toContain('001 办结');
  });
});
