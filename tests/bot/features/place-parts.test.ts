import { setUpBot } from '../../support/set-up-bot';

const z = 'zhang-guilan';

describe('the part of a place that is missing', () => {
  it('is the unit of a stairwell in another building: asked once, and taken', async () => {
    const bot = await setUpBot();
    expect(await bot.say(z, '5栋楼道灯不亮')).toEqual([
      '5栋有3个单元，【楼道灯不亮】是几单元？请回数字；说不清请回“不清楚”，找人工请回“人工”。',
    ]);
    expect(await bot.say(z, '3')).toEqual(['您说的是【5栋3单元楼道灯不亮】，对吗？ 1 对 2 不对 3 找人工']);
    await bot.say(z, '1');
    expect(await bot.requests()).toMatchObject([{ place: { label: '5栋3单元', unit: '3' } }]);
  });

  it.each(['二单元', '第2单元', '2', '２', '5栋2单元', '是2单元', '2单元吧'])(
    'is understood as %s',
    async (said) => {
      const bot = await setUpBot();
      await bot.say(z, '5栋电梯坏了');
      expect((await bot.say(z, said))[0]).toContain('【5栋2单元电梯故障】');
    },
  );

  it.each(['不清楚', '都不亮', '整栋都坏了', '9'])(
    'goes on without when the answer is %s, and asks no more',
    async (said) => {
      const bot = await setUpBot();
      await bot.say(z, '5栋楼道灯不亮');
      expect((await bot.say(z, said))[0]).toBe('您说的是【5栋楼道灯不亮】，对吗？ 1 对 2 不对 3 找人工');
    },
  );

  it('is not asked in one’s own building, of a matter of the whole building, or when it was said', async () => {
    const bot = await setUpBot();
    expect((await bot.say(z, '3栋楼道灯不亮'))[0]).toContain('【3栋2单元楼道灯不亮】');
    expect((await bot.say('lao-wu', '6栋垃圾没人收'))[0]).toContain('【6栋垃圾没有清运】');
    expect((await bot.say('liu-yang', '12栋1单元电梯坏了'))[0]).toContain('【12栋1单元电梯故障】');
  });

  it('goes to the window when a person is asked for, and is opened as it is when nobody answers', async () => {
    const bot = await setUpBot();
    await bot.say(z, '5栋楼道灯不亮');
    await bot.say(z, '人工');
    await bot.say('liu-yang', '12栋楼道灯不亮');
    await bot.pass(10);
    expect(await bot.requests()).toMatchObject([
      { ownerId: 'zhao-min', place: { label: '5栋' } },
      { ownerId: 'chen-gang', place: { label: '12栋' } },
    ]);
  });

  it('is the building, when only unit and door are said: home has it', async () => {
    const bot = await setUpBot();
    expect((await bot.say(z, '1单元的灯坏了，楼道黑'))[0]).toContain('【3栋1单元楼道灯不亮】');
  });

  it('is the village of a group: that of home, else asked', async () => {
    const bot = await setUpBot();
    expect((await bot.say(z, '2组7号门口路灯不亮'))[0]).toContain('【大沟村2组7号路灯不亮】');
    await bot.say('r-new-1', '银杏乙');
    expect(await bot.say('r-new-1', '2组7号门口路灯不亮')).toEqual([
      '【路灯不亮】是在哪里？\n1 大沟村2组7号\n2 柳湾村2组7号\n请回数字或名字；找人工请回“人工”。',
    ]);
    expect((await bot.say('r-new-1', '柳湾'))[0]).toContain('【柳湾村2组7号路灯不亮】');
  });

  it('says which units there are when the unit does not exist', async () => {
    const bot = await setUpBot();
    expect((await bot.say(z, '3栋9单元楼道灯不亮'))[0]).toContain('没找到“3栋9单元”。3栋有1–3单元。');
  });
});

describe('a public place', () => {
  it('is said back by its name and goes to the lead of its area', async () => {
    const bot = await setUpBot();
    expect((await bot.say(z, '污水泵站那边路灯不亮'))[0]).toContain('【污水泵站路灯不亮】');
    await bot.say(z, '1');
    expect(await bot.requests()).toMatchObject([
      { ownerId: 'chen-gang', place: { publicPlaceId: 'pump-station' } },
    ]);
  });

  it('of a village gives a matter of land to the village', async () => {
    const bot = await setUpBot();
    await bot.say('liu-yang', '柳湾村的水渠没放水，田都旱了');
    await bot.say('liu-yang', '1');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'chen-gang', place: { village: '柳湾村' } }]);
  });

  it('where one only asks does not change who answers', async () => {
    const bot = await setUpBot();
    await bot.say(z, '帮我办残疾证，我在农贸市场');
    await bot.say(z, '1');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'wang-fang' }]);
  });
});

describe('one of several matters', () => {
  const both = '路灯坏了，还有垃圾没人收';
  const said = async () => {
    const bot = await setUpBot();
    expect((await bot.say(z, both))[0]).toBe(
      '您说的是2件事：\n①3栋2单元路灯不亮\n②3栋2单元垃圾没有清运\n对吗？ 1 对 2 不对 3 找人工',
    );
    return bot;
  };

  it.each(['第2件不对', '2不对', '②不对', '第二件错了', '2 不对', '第一件对，第二件不对'])(
    'is said again alone: %s',
    async (words) => {
      const bot = await said();
      expect((await bot.say(z, words))[0]).toContain('第2件【3栋2单元垃圾没有清运】请换个说法');
      expect((await bot.say(z, '电梯坏了'))[0]).toMatch(/①3栋2单元路灯不亮\n②3栋2单元电梯故障/);
      await bot.say(z, '1');
      expect((await bot.requests()).map(({ topicId }) => topicId)).toEqual(['street-light', 'lift']);
    },
  );

  it('takes its place also when nobody is sure of the other words', async () => {
    const bot = await said();
    await bot.say(z, '第2件不对');
    const [answer] = await bot.say(z, '我家那个手续帮忙弄一下');
    expect(answer).toMatch(/您说的是2件事：\n①3栋2单元路灯不亮\n②.*我家那个手续帮忙弄一下/);
  });

  it('is corrected in the same breath', async () => {
    const bot = await said();
    expect((await bot.say(z, '第2件不对，是5栋'))[0]).toMatch(/①3栋2单元路灯不亮\n②5栋垃圾没有清运/);
    expect((await bot.say(z, '第1件应该是下水道堵了'))[0]).toMatch(/①3栋2单元下水道堵塞\n②5栋垃圾/);
  });

  it.each(['第2件不要了', '去掉第2件', '2不用登记'])('is left out: %s', async (words) => {
    const bot = await said();
    expect((await bot.say(z, words))[0]).toBe('您说的是【3栋2单元路灯不亮】，对吗？ 1 对 2 不对 3 找人工');
  });

  it('is asked for after 2 alone, and 1 still means all', async () => {
    const bot = await said();
    expect((await bot.say(z, '2'))[0]).toContain('哪一件不对');
    expect((await bot.say(z, '第1件'))[0]).toContain('第1件【3栋2单元路灯不亮】请换个说法');
    await bot.say(z, '楼道灯不亮');
    await bot.say(z, '1');
    expect((await bot.requests()).map(({ topicId }) => topicId)).toEqual(['stairwell-light', 'rubbish']);
  });

  it('goes to the window when it is wrong a second time, and the other one as it was', async () => {
    const bot = await said();
    await bot.say(z, '第2件不对');
    await bot.say(z, '电梯坏了');
    expect((await bot.say(z, '第2件不对')).join()).toContain('【3栋2单元路灯不亮】，对吗');
    await bot.say(z, '1');
    expect((await bot.requests()).map(({ ownerId }) => ownerId)).toEqual(['zhao-min', 'wang-fang']);
  });

  it('is never lost: unanswered, both are opened', async () => {
    const bot = await said();
    await bot.say(z, '第2件不对');
    await bot.pass(10);
    expect(await bot.requests()).toHaveLength(2);
  });
});
