import { setUpBot } from '../../support/set-up-bot';

const light = '三栋二单元的灯坏了好几天了，晚上下楼看不见';

describe('a resident says what they need', () => {
  it('confirms the guess with 1, and learns who has it and until when', async () => {
    const bot = await setUpBot();
    expect(await bot.say('zhang-guilan', light)).toEqual([
      '您说的是【3栋2单元楼道灯不亮】，对吗？ 1 对 2 不对 3 找人工',
    ]);
    expect(await bot.requests()).toEqual([]);
    expect(await bot.say('zhang-guilan', '1')).toEqual([
      '已登记 YX-0609-001。负责人：甲片 王芳（备岗 李强）。承诺6月16日17:30前办好。发“进度”可查。',
    ]);
  });

  it.each(['对', '是的', '１', '①', '嗯', '1。'])('confirms it in other words: %s', async (yes) => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', yes);
    expect(await bot.requests()).toHaveLength(1);
  });

  it('is asked once more after 2, and a person has it after the second', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    expect((await bot.say('zhang-guilan', '2'))[0]).toContain('请换个说法');
    await bot.say('zhang-guilan', '垃圾桶满了');
    expect((await bot.say('zhang-guilan', '不对'))[0]).toContain('负责人：窗口 赵敏');
    const [request] = await bot.requests();
    expect(request?.ownerId).toBe('zhao-min');
    expect(request?.text).toContain('垃圾桶满了');
    expect(request?.openedAt).toEqual(new Date('2026-06-09T10:00:05+08:00'));
  });

  it.each(['3', '人工', '找人工', '转人工'])('gets a person with %s', async (word) => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', word);
    expect(await bot.requests()).toMatchObject([{ ownerId: 'zhao-min', topicLabel: '楼道灯不亮' }]);
  });

  it('corrects only the place', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '路灯不亮');
    expect((await bot.say('zhang-guilan', '不是三栋，是五栋'))[0]).toContain('【5栋路灯不亮】，对吗');
  });

  it('takes it back with 取消, and nothing is registered, not even later', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    expect((await bot.say('zhang-guilan', '取消'))[0]).toContain('没有登记');
    await bot.pass(15);
    expect(await bot.requests()).toEqual([]);
  });

  it('is not told that nothing was registered when something was', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('zhang-guilan', '取消'))[0]).toContain('已登记的事照常办');
  });

  it('hears the choices again when the answer is none of them', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    expect(await bot.say('zhang-guilan', '呃')).toEqual(['请回数字：1 对 2 不对 3 找人工']);
    await bot.say('zhang-guilan', '1');
    expect(await bot.requests()).toHaveLength(1);
  });

  it('says it twice and means one thing', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    expect((await bot.say('zhang-guilan', '楼道灯不亮'))[0]).toContain('您说的是【3栋2单元楼道灯不亮】');
    await bot.say('zhang-guilan', '1');
    expect(await bot.requests()).toHaveLength(1);
  });

  it('says two things at once, and both are named and opened', async () => {
    const bot = await setUpBot();
    expect(await bot.say('zhang-guilan', '路灯坏了，还有我妈高龄补贴咋办')).toEqual([
      '您说的是2件事：\n①3栋2单元路灯不亮\n②高龄补贴怎么办理（咨询）\n对吗？ 1 对 2 不对 3 找人工',
    ]);
    await bot.say('zhang-guilan', '1');
    expect(await bot.requests()).toMatchObject([
      { requestClass: 'G', ownerId: 'wang-fang' },
      { requestClass: 'Q', ownerId: 'zhao-min' },
    ]);
  });

  it('adds a second thing before answering', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    expect((await bot.say('zhang-guilan', '垃圾没人收'))[0]).toMatch(/2件事：\n①.*楼道灯不亮\n②.*垃圾/);
    await bot.say('zhang-guilan', '1');
    expect(await bot.requests()).toHaveLength(2);
  });

  it('sends a photo with it, before or after, and the lead gets it', async () => {
    const bot = await setUpBot();
    expect((await bot.photo('zhang-guilan', 'before.jpg'))[0]).toContain('请用一句话说是什么事');
    await bot.say('zhang-guilan', '楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    expect((await bot.photo('zhang-guilan', 'after.jpg'))[0]).toBe('照片已加到 YX-0609-001。');
    expect(bot.read('wang-fang')).toEqual(expect.arrayContaining(['[before.jpg]', '[after.jpg]']));
  });
});

describe('a guess nobody answers', () => {
  it('is opened after ten minutes, the clerk told', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.pass(9);
    expect(await bot.requests()).toEqual([]);
    await bot.pass(1);
    await bot.pass(1);
    expect(await bot.requests()).toHaveLength(1);
    expect(bot.read('zhang-guilan').at(-1)).toMatch(/^没等到您的答复，先按这件事登记了。已登记 YX-0609-001/);
    expect(bot.read('zhao-min')).toHaveLength(1);
  });

  it('hears how it stands when the resident says 1 after all, and is withdrawn with 2', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.pass(10);
    expect((await bot.say('zhang-guilan', '1'))[0]).toContain('YX-0609-001 3栋2单元楼道灯不亮：等王芳签收');
    expect((await bot.say('zhang-guilan', '不对'))[0]).toContain('要撤销 YX-0609-001');
    await bot.say('zhang-guilan', '1');
    expect(await bot.requests()).toMatchObject([{ outcome: 'withdrawn' }]);
  });

  it.each(['水管99栋爆了', '楼道灯不亮'])(
    'is not lost when another question stays unanswered: %s',
    async (text) => {
      const bot = await setUpBot();
      await bot.say('r-new-1', text);
      await bot.pass(10);
      expect(await bot.requests()).toHaveLength(1);
    },
  );
});

describe('the same matter twice', () => {
  it('is offered to a neighbour to follow, who hears how it ends', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('r-3-2-302', '3栋2单元楼道灯不亮'))[0]).toMatch(/^已有人反映.*要跟进吗/);
    expect((await bot.say('r-3-2-302', '1'))[0]).toMatch(/^已跟进 YX-0609-001，负责人 王芳/);
    expect(await bot.requests()).toHaveLength(1);
    await bot.photo('wang-fang', 'p1');
    await bot.say('wang-fang', '001 办结');
    await bot.say('zhang-guilan', '已解决');
    expect(bot.read('r-3-2-302').at(-1)).toContain('您跟进的 YX-0609-001 楼道灯不亮：已解决');
  });

  it('is another matter when the neighbour says so', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', '1');
    await bot.say('r-3-2-302', '3栋2单元楼道灯不亮');
    await bot.say('r-3-2-302', '2');
    await bot.say('r-3-2-302', '1');
    expect(await bot.requests()).toHaveLength(2);
  });

  it('is not offered to another unit', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('r-3-1-201', '楼道灯不亮'))[0]).toContain('您说的是【3栋1单元楼道灯不亮】');
  });

  it('shows one’s own progress instead of opening it again', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', light);
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('zhang-guilan', '楼道灯不亮'))[0]).toMatch(/^您已反映过/);
    expect((await bot.say('zhang-guilan', '1'))[0]).toContain('等王芳签收');
    expect(await bot.requests()).toHaveLength(1);
  });
});
