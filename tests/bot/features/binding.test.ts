import { setUpBot } from '../../support/set-up-bot';

describe('saying where one lives', () => {
  it.each([
    '3栋2单元501',
    '三栋二单元501',
    '3-2-501',
    '3号楼2单元501室',
    '我住三栋二单元五零一',
    '３栋２单元５０１',
  ])('is understood as people write it: %s', async (address) => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '你好');
    expect(await bot.say('r-new-1', address)).toEqual([
      '已记下您住3栋2单元501。甲片负责人：王芳（备岗 李强）。有事直接说就行；门牌不对请回“改地址”。',
    ]);
  });

  it('goes on with what was said before it', async () => {
    const bot = await setUpBot();
    const [welcome] = await bot.say('r-new-1', '楼下垃圾没人收');
    expect(welcome).toContain('您说的【垃圾没有清运】已记下');
    const [, question] = await bot.say('r-new-1', '3栋2单元601');
    expect(question).toBe('您说的是【3栋2单元垃圾没有清运】，对吗？ 1 对 2 不对 3 找人工');
    await bot.say('r-new-1', '1');
    expect(await bot.requests()).toMatchObject([{ text: '楼下垃圾没人收', ownerId: 'wang-fang' }]);
  });

  it('may come in pieces', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '你好');
    expect((await bot.say('r-new-1', '三栋'))[0]).toMatch(/^3栋，还差单元和门牌号/);
    expect((await bot.say('r-new-1', '二单元501'))[0]).toContain('已记下您住3栋2单元501');
  });

  it('loses no matter that is said instead of the address', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '你好');
    expect((await bot.say('r-new-1', '3栋2单元楼道灯不亮'))[0]).toContain('3栋2单元楼道灯不亮】已记下');
    const heard = await bot.say('r-new-1', '3栋2单元601');
    expect(heard[1]).toContain('【3栋2单元楼道灯不亮】，对吗');
  });

  it('says which buildings there are when it is none of them', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '你好');
    expect((await bot.say('r-new-1', '99栋1单元101'))[0]).toContain('本社区有1–16栋');
  });

  it('makes do with the building after three tries, and the matter goes on', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '楼道灯不亮');
    for (const piece of ['三栋', '五零', '3栋']) await bot.say('r-new-1', piece);
    expect(bot.read('r-new-1').join('\n')).toContain('您已连到甲片');
    await bot.say('r-new-1', '1');
    expect(await bot.requests()).toMatchObject([{ topicLabel: '楼道灯不亮' }]);
  });

  it('goes to a person with 人工, with what was said', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-1', '楼下垃圾没人收');
    await bot.say('r-new-1', '人工');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'zhao-min', text: '楼下垃圾没人收' }]);
  });

  it('is corrected with 改地址', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '改地址');
    expect((await bot.say('zhang-guilan', '11-1-202'))[0]).toContain(
      '已记下您住11栋1单元202。乙片负责人：陈刚',
    );
    const [question] = await bot.say('zhang-guilan', '楼道灯不亮');
    expect(question).toContain('11栋1单元楼道灯不亮');
  });
});

describe('the code word of an area', () => {
  it('connects a contact to the area', async () => {
    const bot = await setUpBot();
    expect((await bot.say('r-new-2', '银杏乙'))[0]).toContain('您已连到乙片，负责人：陈刚');
    await bot.say('r-new-2', '路灯不亮');
    await bot.say('r-new-2', '1');
    expect(await bot.requests()).toMatchObject([{ ownerId: 'chen-gang' }]);
  });

  it('asks which is home when the matter lies in the other area, and loses no words', async () => {
    const bot = await setUpBot();
    await bot.say('r-new-2', '银杏乙');
    expect((await bot.say('r-new-2', '3栋1单元门坏了'))[0]).toContain('您登记在乙片，3栋属于甲片');
    await bot.say('r-new-2', '1');
    await bot.say('r-new-2', '1');
    const [request] = await bot.requests();
    expect(request).toMatchObject({ ownerId: 'wang-fang', text: '3栋1单元门坏了' });
    const person = await bot.repositories.people.find(bot.communityId, request?.requesterId ?? '');
    expect(person?.areaId).toBe('jia');
  });
});

describe('becoming a member of staff', () => {
  it('takes the code the clerk hands out, once', async () => {
    const bot = await setUpBot();
    const [issued] = await bot.say('zhao-min', '发码 王芳');
    const code = /绑定码：(\w+)/.exec(issued ?? '')?.[1] ?? '';
    expect(await bot.say('r-new-1', `绑定 ${code}`)).toEqual([
      '王芳，您已绑定。发“待办”看手上的事，发“帮助”看用法。',
    ]);
    expect(await bot.say('r-new-1', '待办')).toEqual(['手上没有未办的事。']);
    expect((await bot.say('r-new-2', `绑定 ${code}`))[0]).toContain('绑定码不对、已用过或已过期');
  });

  it('is not done by a nickname, nor by saying so', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    for (const text of ['001 收到', '为什么 001', '待办', '我是管理员', '发码 王芳'])
      await bot.send({ contactId: 'r-new-1', contactName: '管理员', text });
    expect(bot.read('r-new-1').join('\n')).not.toMatch(/YX-0609|绑定码：|张桂兰/);
    expect(await bot.requests()).toMatchObject([{ state: 'assigned' }]);
  });

  it('is refused by everybody but the window', async () => {
    const bot = await setUpBot();
    expect(await bot.say('wang-fang', '发码 李强')).toEqual(['绑定码只由窗口人员发，请找窗口。']);
    expect((await bot.say('zhao-min', '发码 张三'))[0]).toContain('没找到“张三”');
    expect((await bot.say('zhao-min', '发码'))[0]).not.toContain('“”');
  });
});
