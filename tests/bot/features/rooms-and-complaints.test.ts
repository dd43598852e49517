import { setUpBot } from '../../support/set-up-bot';

const inRoom = { roomId: 'jia-residents', contactId: 'zhang-guilan' };

describe('a residents’ room', () => {
  it('is the neighbours’ own: nothing is said, stored as a request or asked without a mention', async () => {
    const bot = await setUpBot();
    expect(await bot.send({ ...inRoom, roomId: 'yi-residents', text: '谁管管垃圾啊' })).toEqual([]);
    expect(await bot.requests()).toEqual([]);
  });

  it('hears nothing when the bot is mentioned with a matter: the offer is private', async () => {
    const bot = await setUpBot();
    const letters = await bot.send({ ...inRoom, text: '@小银 谁管管垃圾啊', mentionsBot: true });
    expect(letters.map((letter) => letter.to)).toEqual(['zhang-guilan']);
    expect(letters[0]?.text).toBe(
      '您在群里说的是【3栋2单元垃圾没有清运】，要登记吗？ 1 登记 2 不用 3 找人工',
    );
  });

  it.each(['2', '不用'])('leaves no request when the offer is declined or not answered: %s', async (no) => {
    const bot = await setUpBot();
    await bot.send({ ...inRoom, text: '@小银 谁管管垃圾啊', mentionsBot: true });
    expect(await bot.say('zhang-guilan', no)).toEqual(['好的，没有登记。要反映时直接说就行。']);
    await bot.send({ ...inRoom, text: '@小银 路灯不亮', mentionsBot: true });
    await bot.pass(60);
    expect(await bot.requests()).toEqual([]);
  });

  it('is registered with 1, and the room hears nothing of it ever after', async () => {
    const bot = await setUpBot();
    await bot.send({ ...inRoom, text: '@小银 垃圾没人收', mentionsBot: true });
    await bot.say('zhang-guilan', '登记');
    await bot.say('wang-fang', '001 收到');
    expect(await bot.requests()).toMatchObject([{ state: 'accepted' }]);
    expect(bot.read('room:jia-residents')).toEqual([]);
  });

  it('asks somebody unknown for the address before registering', async () => {
    const bot = await setUpBot();
    await bot.send({ ...inRoom, contactId: 'r-new-1', text: '@小银 垃圾没人收', mentionsBot: true });
    expect((await bot.say('r-new-1', '1'))[0]).toContain('请告诉我您住哪栋哪单元几号');
    await bot.say('r-new-1', '3栋2单元601');
    await bot.say('r-new-1', '1');
    expect(await bot.requests()).toHaveLength(1);
  });

  it('gets one short line when the mention has no matter', async () => {
    const bot = await setUpBot();
    const letters = await bot.send({ ...inRoom, text: '@小银 在吗', mentionsBot: true });
    expect(letters).toMatchObject([{ to: 'room:jia-residents', code: 'room-answer' }]);
  });

  it('is no place for staff words', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    await bot.send({ roomId: 'work', contactId: 'wang-fang', text: '001 收到' });
    expect(await bot.requests()).toMatchObject([{ state: 'assigned' }]);
  });
});

describe('a complaint about 王芳', () => {
  async function complained() {
    const bot = await setUpBot();
    expect((await bot.say('zhang-guilan', '我要告王芳'))[0]).toBe(
      '您说的是【对工作人员的投诉】，对吗？ 1 对 2 不对 3 找人工',
    );
    await bot.say('zhang-guilan', '1');
    return bot;
  }

  it('is seen by the secretary alone', async () => {
    const bot = await complained();
    expect(bot.read('zhang-guilan').at(-1)).toContain('只有周建国能看到');
    expect(bot.read('zhou-jianguo')).toHaveLength(1);
    for (const id of ['wang-fang', 'li-qiang', 'zhao-min', 'he-zhuren', 'chen-gang'])
      expect(bot.read(id)).toEqual([]);
  });

  it.each(['wang-fang', 'li-qiang', 'zhao-min'])('does not exist for %s, by code either', async (staff) => {
    const bot = await complained();
    const words = [
      '001 收到',
      '为什么 001',
      '催 001',
      'YX-0609-001 收到',
      '001 转 李强',
      '001 问 谁说的',
      '待办',
    ];
    for (const text of words) await bot.say(staff, text);
    expect(bot.read(staff).join('\n')).not.toMatch(/投诉|YX-0609-001 (?!收到)|张桂兰|周建国/);
    expect(await bot.requests()).toMatchObject([{ state: 'assigned', ownerId: 'zhou-jianguo' }]);
  });

  it('goes to the secretary even when the resident asks for a person', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '王芳态度太差');
    await bot.say('zhang-guilan', '人工');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'zhou-jianguo', visibility: 'secretary' }]);
    expect(bot.read('zhao-min')).toEqual([]);
  });

  it('about the secretary goes to the street alone', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '周书记态度差');
    await bot.say('zhang-guilan', '1');
    await bot.say('zhou-jianguo', '001 收到');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'he-zhuren', state: 'assigned' }]);
    expect(bot.read('zhou-jianguo')).toEqual([expect.stringContaining('没找到编号 001')]);
  });
});
