import { setUpBot } from '../../support/set-up-bot';

describe('a resident asks what to bring', () => {
  it('hears the checklist, and nothing is opened', async () => {
    const bot = await setUpBot();
    const [answer, ...more] = await bot.say('liu-yang', '高龄津贴要带什么？');
    expect(more).toEqual([]);
    expect(answer).toMatch(
      /^办高龄津贴请带：本人身份证、户口簿、.*要登记请说“我想办高龄津贴”，找人工请回“人工”。$/,
    );
    expect(await bot.say('liu-yang', '怎么办残疾证')).toEqual([expect.stringMatching(/^办残疾证请带：/)]);
    expect(await bot.pass(15)).toEqual([]);
    expect(await bot.requests()).toEqual([]);
  });

  it('is asked nothing twice: an open question stays open', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    await bot.say('zhang-guilan', '高龄津贴要带什么');
    await bot.say('zhang-guilan', '1');
    expect((await bot.requests()).map(({ topicId }) => topicId)).toEqual(['stairwell-light']);
  });

  it.each(['我妈的高龄津贴怎么还没到账', '社保卡和残疾证要带什么', '路灯坏了，还有我妈高龄补贴咋办'])(
    'goes the old way when something else may be meant: %s',
    async (text) => {
      const bot = await setUpBot();
      expect((await bot.say('zhang-guilan', text)).join()).not.toContain('请带：');
    },
  );

  it('can open what was only asked', async () => {
    const bot = await setUpBot();
    await bot.say('liu-yang', '高龄津贴要带什么');
    await bot.say('liu-yang', '我想办高龄津贴');
    expect(await bot.say('liu-yang', '1')).toEqual([
      expect.stringContaining('已登记 YX-0609-001'),
      expect.stringMatching(/^YX-0609-001 办高龄津贴请带：/),
    ]);
  });
});
