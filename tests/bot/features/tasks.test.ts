import { setUpBot, type Bot } from '../../support/set-up-bot';

const tasksOf = (bot: Bot) => bot.repositories.tasks.listAll(bot.communityId);
const inRoom = (roomId: string, text: string) => ({
  ...{ contactId: 'zhao-min', roomId, text },
  mentionsBot: text.includes('@小银'),
});

describe('tasks by chat', () => {
  it('are given in the work group, where only who and until when is said', async () => {
    const bot = await setUpBot();
    const letters = await bot.send(inRoom('work', '@小银 任务 @王芳 明天17点前 排查煤气罐'));
    const said = letters.find(({ to }) => to === 'room:work')?.text;
    expect(said).toBe('任务已布置：YX-0609-T01 给王芳，6月10日17:00前完成。');
    expect(letters.find(({ to }) => to === 'wang-fang')?.text).toContain('排查煤气罐');
    expect(letters.filter(({ code }) => code?.startsWith('danger'))).toEqual([]);
  });

  it('are not given among residents, nor by residents', async () => {
    const bot = await setUpBot();
    const letters = await bot.send(inRoom('jia-residents', '@小银 任务 @王芳 明天17点前 报排查表'));
    expect(letters.map(({ to, code }) => [to, code])).toEqual([['zhao-min', 'task-not-here']]);
    await bot.say('zhang-guilan', '任务 王芳 明天17点前 报排查表');
    expect(await tasksOf(bot)).toEqual([]);
  });

  it('are given to several at once, by name or by post, each their own', async () => {
    const bot = await setUpBot();
    const [answer] = await bot.say('zhou-jianguo', '任务 王芳、@陈刚 服务中心 18号 报名单');
    expect(answer).toContain('YX-0609-T01 给王芳、YX-0609-T02 给陈刚、YX-0609-T03 给赵敏，6月18日17:30前');
    expect((await tasksOf(bot)).map(({ ownerId, title }) => [ownerId, title])).toEqual([
      ['wang-fang', '报名单'],
      ['chen-gang', '报名单'],
      ['zhao-min', '报名单'],
    ]);
  });

  it('to somebody on leave are given, and the giver is warned', async () => {
    const leave = {
      ...{ id: 'l1', personId: 'wang-fang' },
      ...{ from: new Date('2026-06-09T00:00:00+08:00'), to: new Date('2026-06-10T00:00:00+08:00') },
    };
    const bot = await setUpBot({ changeGrid: (grid) => ({ ...grid, leaves: [leave] }) });
    const [answer] = await bot.say('zhao-min', '任务 王芳 明天17点前 报排查表');
    expect(answer).toContain('王芳正在请假，急事请另找人');
  });

  it.each([
    ['任务', '布置任务请这样发'],
    ['任务 王芳 报排查表', '布置任务请这样发'],
    ['任务 王芳 明天17点前', '布置任务请这样发'],
    ['任务 王小芳 明天17点前 报表', '没找到“王小芳”'],
    ['任务 @王芳 @王小芳 明天17点前 报表', '没找到“王小芳”'],
    ['任务 王芳 到32号 报表', '没有“到32号”这个时间'],
    ['任务 王芳 下周八 报表', '没有“下周八”这个时间'],
    ['任务 王芳 今天9点前 报表', '6月9日09:00已经过去'],
    ['任务 王芳 6月13日 报表', '6月13日不是工作日'],
    ['任务 王芳 6月20日15:00 报表', '6月20日不是工作日，没有改动。下一个工作日是6月22日'],
  ])('%s: a sentence, and nothing half done', async (text, sentence) => {
    const bot = await setUpBot();
    const letters = await bot.send({ contactId: 'zhao-min', text });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(sentence);
    expect(await tasksOf(bot)).toEqual([]);
  });

  it.each(['T01 收到', '收到 T01', 't1收到', 'YX-0609-T01 收到', '收到', '#T01 签收'])(
    'are accepted by “%s”',
    async (text) => {
      const bot = await setUpBot();
      await bot.say('zhao-min', '任务 王芳 明天17点前 报排查表');
      expect(await bot.say('wang-fang', text)).toEqual([
        '已收到任务 YX-0609-T01 报排查表，6月10日17:00前完成。做好请回“T01 完成”。',
      ]);
    },
  );

  it('a word alone that may mean a request, too, is asked about and changes nothing', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '3栋2单元楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    await bot.say('zhao-min', '任务 王芳 明天17点前 报排查表');
    const [asked] = await bot.say('wang-fang', '收到');
    expect(asked).toContain('YX-0609-T01 报排查表');
    expect(asked).toContain('YX-0609-001');
    expect((await tasksOf(bot))[0]?.state).toBe('given');
    expect((await bot.requests())[0]?.state).toBe('assigned');
    await bot.say('wang-fang', '001 收到');
    expect((await bot.requests())[0]?.state).toBe('accepted');
    await bot.say('wang-fang', '收到');
    expect((await tasksOf(bot))[0]?.state).toBe('accepted');
  });

  it('a short code that two days have is asked about', async () => {
    const bot = await setUpBot();
    await bot.say('zhao-min', '任务 王芳 6月12日 报排查表');
    await bot.pass(24 * 60);
    await bot.say('zhao-min', '任务 王芳 6月12日 报名单');
    const [asked] = await bot.say('wang-fang', 'T01 收到');
    expect(asked).toContain('YX-0610-T01 报名单');
    expect(asked).toContain('YX-0609-T01 报排查表');
    expect((await tasksOf(bot)).map(({ state }) => state)).toEqual(['given', 'given']);
    await bot.say('wang-fang', 'YX-0610-T01 收到');
    expect((await tasksOf(bot)).map(({ state }) => state)).toEqual(['given', 'accepted']);
  });

  it('are in the list of what one has in hand', async () => {
    const bot = await setUpBot();
    await bot.say('zhao-min', '任务 王芳 明天17点前 报排查表');
    expect(await bot.say('wang-fang', '待办')).toEqual([
      '手上的事：\nYX-0609-T01 报排查表（任务，6月10日17:00）待签收',
    ]);
    expect((await bot.say('zhao-min', '待办'))[0]).toContain('没有未办的事');
  });

  it('a message that comes twice gives one task and one answer', async () => {
    const bot = await setUpBot();
    const message = { contactId: 'zhao-min', text: '任务 王芳 明天17点前 报排查表', providerMessageId: 'p1' };
    expect(await bot.send(message)).toHaveLength(2);
    expect(await bot.send(message)).toEqual([]);
    expect(await tasksOf(bot)).toHaveLength(1);
  });

  it('more time is asked, agreed or not, and never by who asked', async () => {
    const bot = await setUpBot();
    await bot.say('zhao-min', '任务 王芳 明天17点前 报排查表');
    await bot.say('wang-fang', 'T01 延期');
    expect(bot.read('wang-fang').at(-1)).toContain('请写上原因和日期');
    await bot.say('wang-fang', 'T01 延期 到18号');
    expect(bot.read('wang-fang').at(-1)).toContain('请写上原因');
    expect(await bot.say('wang-fang', 'T01 延期 等材料 到18号')).toEqual([
      'YX-0609-T01 延到6月18日17:30，已请赵敏答复；同意前仍是6月10日17:00前。',
    ]);
    expect((await bot.say('wang-fang', '同意 T01'))[0]).toContain('申请人不能自己同意');
    expect((await bot.say('zhao-min', '不同意 T01 太晚了'))[0]).toContain('没有延期，6月10日17:00前');
    expect(bot.read('wang-fang').at(-1)).toContain('“太晚了”');
    expect((await bot.say('zhao-min', '同意 T01'))[0]).toContain('已由赵敏答复：不同意');
  });
});
