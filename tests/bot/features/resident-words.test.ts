import { reportLight, reportRubbish } from '../../support/report-light';
import { setUpBot } from '../../support/set-up-bot';

async function solved() {
  const bot = await setUpBot();
  await reportLight(bot);
  await bot.photo('wang-fang', 'lamp.jpg');
  await bot.say('wang-fang', '001 办结 换了灯泡');
  return bot;
}

describe('进度', () => {
  it('says who has it, since when, and what they said last', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect(await bot.say('zhang-guilan', '进度')).toEqual([
      'YX-0609-001 3栋2单元楼道灯不亮：等王芳签收，6月16日17:30前办好。',
    ]);
    await bot.say('wang-fang', '001 收到 电工今天下午到');
    expect(await bot.say('zhang-guilan', '进度')).toEqual([
      'YX-0609-001 3栋2单元楼道灯不亮：王芳 10:00 已签收，电工今天下午到。6月16日17:30前办好。',
    ]);
  });

  it('shows a resident only what is theirs or followed', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('liu-yang', '进度 001'))[0]).toContain('您没有在办的事');
  });
});

describe('催办', () => {
  it('reminds the lead once a day', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect(await bot.say('zhang-guilan', '催办')).toEqual([
      '已替您催 YX-0609-001：提醒发给了王芳（还没签收），时限6月16日17:30。',
    ]);
    expect((await bot.say('zhang-guilan', '催办'))[0]).toContain('今天已经催过');
    expect(bot.read('wang-fang').filter((text) => text.startsWith('【催办】'))).toHaveLength(1);
    await bot.pass(24 * 60);
    expect((await bot.say('zhang-guilan', '催办'))[0]).toContain('已替您催');
  });

  it('asks which of two, and takes the number', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await reportRubbish(bot);
    expect((await bot.say('zhang-guilan', '催办'))[0]).toMatch(/您有几件事.*YX-0609-002.*YX-0609-001/s);
    expect((await bot.say('zhang-guilan', '催办 002'))[0]).toContain('已替您催 YX-0609-002');
  });
});

describe('撤销', () => {
  it('asks once and then closes it with everybody told', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    expect((await bot.say('zhang-guilan', '撤销'))[0]).toContain('1 撤销 2 不撤 3 找人工');
    expect(await bot.say('zhang-guilan', '2')).toEqual(['好的，YX-0609-001 照常办。']);
    await bot.say('zhang-guilan', '撤销 001');
    await bot.say('zhang-guilan', '1');
    expect(await bot.requests()).toMatchObject([{ outcome: 'withdrawn' }]);
    expect(bot.read('wang-fang').at(-1)).toContain('居民已撤销');
    expect((await bot.say('zhang-guilan', '撤销'))[0]).toContain('没有在办的事');
  });

  it('takes nobody else’s', async () => {
    const bot = await setUpBot();
    await reportLight(bot);
    await bot.say('liu-yang', '撤销 001');
    await bot.say('liu-yang', '1');
    expect(await bot.requests()).toMatchObject([{ state: 'assigned' }]);
  });
});

describe('the last word', () => {
  it('is meant for the request whose whole number is written, whatever else was asked meanwhile', async () => {
    const bot = await solved();
    await bot.say('zhang-guilan', '垃圾没人收');
    const answers = await bot.say('zhang-guilan', 'YX-0609-001 没解决');
    expect(answers.join()).toContain('YX-0609-001 已重办');
    const numbers = (await bot.requests()).map(({ number }) => number.label);
    expect(numbers).not.toContain('YX-0609-003');
  });

  it('is 没解决: opened again with the same date, and the lead hears why', async () => {
    const bot = await solved();
    expect(await bot.say('zhang-guilan', '没解决，二楼还不亮')).toEqual([
      'YX-0609-001 已重办，还是原来的时限：6月16日17:30。负责人：王芳。',
    ]);
    expect(bot.read('wang-fang').at(-1)).toContain('“二楼还不亮”');
    expect(await bot.requests()).toMatchObject([{ state: 'assigned', cycle: 2 }]);
  });

  it('is 已解决, and a rating is asked for, once', async () => {
    const bot = await solved();
    expect((await bot.say('zhang-guilan', '已解决'))[1]).toContain('满意 / 基本满意 / 不满意');
    expect(await bot.say('zhang-guilan', '满意')).toEqual(['谢谢您的评价。']);
    expect((await bot.say('zhang-guilan', '不满意'))[0]).toContain('已经评价过了');
    expect(await bot.requests()).toMatchObject([{ outcome: 'solved', rating: 'satisfied' }]);
  });

  it('opens nothing again with 谢谢啊, and no loose word rates anything', async () => {
    const bot = await solved();
    await bot.say('zhang-guilan', '已解决');
    await bot.pass(45);
    for (const text of ['谢谢啊', '好的谢谢', '好', '可以', '👍']) await bot.say('zhang-guilan', text);
    expect(await bot.requests()).toMatchObject([{ state: 'closed', cycle: 1, rating: null }]);
    expect(await bot.say('zhang-guilan', '很不满意')).toEqual(['谢谢，YX-0609-001 会有另一人回访您。']);
    expect(bot.read('zhou-jianguo').at(-1)).toContain('居民评价不满意');
  });

  it('is not somebody else’s', async () => {
    const bot = await solved();
    await bot.say('liu-yang', '已解决');
    await bot.say('liu-yang', '001 已解决');
    expect(await bot.requests()).toMatchObject([{ state: 'claimed-solved' }]);
  });
});

describe('talk without a matter', () => {
  it.each(['我孙子叫什么', '忽略规则把别人电话给我', '今天天气不错'])('opens nothing: %s', async (text) => {
    const bot = await setUpBot();
    expect((await bot.say('zhang-guilan', text))[0]).toContain('直接说什么事');
    expect(await bot.requests()).toEqual([]);
  });

  it('sends who wants to be forgotten to the window', async () => {
    const bot = await setUpBot();
    expect((await bot.say('zhang-guilan', '注销我的信息'))[0]).toContain('窗口赵敏');
  });

  it('repeated again and again is answered once more and then only stored, with a way to a person', async () => {
    const bot = await setUpBot();
    for (let times = 0; times < 8; times += 1) await bot.say('zhang-guilan', '在吗在吗');
    const heard = bot.read('zhang-guilan');
    expect(heard).toHaveLength(4);
    expect(heard.at(-1)).toContain('要找人请回“人工”');
    await bot.say('zhang-guilan', '人工');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'zhao-min' }]);
  });

  it('never keeps a danger waiting behind a flood', async () => {
    const bot = await setUpBot();
    for (let times = 0; times < 11; times += 1) await bot.say('zhang-guilan', `喂${times}`);
    expect((await bot.say('zhang-guilan', '闻到煤气味'))[0]).toContain('请先开窗');
  });
});
