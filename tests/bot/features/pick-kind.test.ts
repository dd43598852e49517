import { createRuleUnderstanding } from '../../../server/core/understanding/create-rule-understanding';
import type { Understanding } from '../../../server/core/understanding/ports';
import { findTopic } from '../../../server/core/understanding/topics';
import { setUpBot, type Bot } from '../../support/set-up-bot';

const words = '老房子那个本本咋转给闺女';
const rules = createRuleUnderstanding();
const guesses = ['property-transfer-question', 'hukou-question', 'homestead'];

/** Not sure of these words, whatever the rules say. */
const unsure: Understanding = {
  ...rules,
  understand: (text, context) => {
    const understood = rules.understand(text, context);
    if (!text.startsWith('老房子')) return understood;
    const candidates = guesses.flatMap((id) => findTopic(id) ?? []);
    const parts = { unknownPlace: null, complaintAboutIds: [], evidence: [], place: null };
    return { kind: 'matters', matters: [{ text, topic: null, candidates, confidence: 0.3, ...parts }] };
  },
};

async function withOne(said = words): Promise<Bot> {
  const bot = await setUpBot({ understanding: unsure });
  await bot.say('zhang-guilan', said);
  await bot.say('zhang-guilan', '1');
  return bot;
}

const only = async (bot: Bot) => {
  const [request] = await bot.requests();
  if (!request) throw new Error('nothing was opened');
  return request;
};

describe('what nobody is sure of', () => {
  it('goes to the clerk in one message with the words and three guesses', async () => {
    const bot = await withOne();
    const asked = bot.read('zhao-min');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`“${words}” 我不确定：①不动产过户咨询 ②户口咨询 ③宅基地 ④都不是`);
    expect((await only(bot)).candidateIds).toEqual(guesses);
  });

  it('is named by ③, handed on, and the resident is told under her name until when', async () => {
    const bot = await withOne();
    const [answer] = await bot.say('zhao-min', '③');
    expect(answer).toBe('YX-0609-001 已按“宅基地”登记，已请李强接，居民会收到。选错了再定一次就行。');
    expect(bot.read('zhang-guilan').at(-1)).toBe(
      '赵敏：您的事 YX-0609-001 按“宅基地”办，已请李强接着办，对方签收前由赵敏负责，7月1日17:30前有结果，原定6月16日17:30。不对请直接说。',
    );
    const request = await only(bot);
    expect(request).toMatchObject({ topicId: 'homestead', requestClass: 'C', hops: 1, ownerId: 'zhao-min' });
    expect(request.events.map(({ kind }) => kind)).toEqual([
      ...['opened', 'accepted', 'kind-corrected', 'class-corrected', 'transferred'],
    ]);
    expect((await bot.say('li-qiang', '001 收到'))[0]).toContain('已签收');
    expect(await only(bot)).toMatchObject({ ownerId: 'li-qiang', state: 'accepted' });
  });

  it('stays with her when it is a question, and she has accepted it by that', async () => {
    const bot = await withOne();
    await bot.say('zhao-min', '1');
    expect(await only(bot)).toMatchObject({
      ownerId: 'zhao-min',
      state: 'accepted',
      requestClass: 'Q',
      hops: 0,
    });
    expect(bot.read('zhang-guilan').at(-1)).toContain(
      '赵敏：您的事 YX-0609-001 按“不动产过户怎么办理（咨询）”办',
    );
  });

  it('is asked about when it is none of them, and named by its everyday name', async () => {
    const bot = await withOne();
    expect((await bot.say('zhao-min', '4'))[0]).toContain('请回“001 类 名称”');
    expect((await bot.say('zhao-min', '001 类 9'))[0]).toContain('没有“9”这一类');
    expect((await only(bot)).topicId).toBeNull();
    expect((await bot.say('zhao-min', '001 类 低保'))[0]).toBe(
      'YX-0609-001 是哪一类？请回数字：①低保怎么办理（咨询） ②办理低保',
    );
    expect((await bot.say('zhao-min', '2'))[0]).toContain('已按“办理低保”登记');
    expect((await only(bot)).topicId).toBe('low-income');
  });

  it('a wrong number of the bare kind is no word at all', async () => {
    const bot = await withOne();
    expect((await bot.say('zhao-min', '7'))[0]).toContain('没看懂');
    expect((await only(bot)).topicId).toBeNull();
  });

  it('of two asks which one 3 is for, and changes nothing until then', async () => {
    const bot = await withOne();
    await bot.say('liu-yang', '老房子的证也想问');
    await bot.say('liu-yang', '1');
    expect((await bot.say('zhao-min', '3'))[0]).toMatch(/指哪一件.*001.*002/s);
    expect((await bot.requests()).map(({ topicId }) => topicId)).toEqual([null, null]);
    await bot.say('zhao-min', '002');
    expect((await bot.requests()).map(({ topicId }) => topicId)).toEqual([null, 'homestead']);
    expect((await bot.say('zhao-min', '001 类 3'))[0]).toContain('YX-0609-001 已按“宅基地”登记');
  });
});

describe('类 on any request', () => {
  it('lets the one who has it say what it really is, and back again', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '3栋2单元楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    await bot.say('wang-fang', '001 收到');
    expect((await bot.say('wang-fang', '001 类 路灯'))[0]).toContain('已按“路灯不亮”登记，居民会收到');
    expect(bot.read('zhang-guilan').at(-1)).toContain(
      '王芳：您的事 YX-0609-001 按“路灯不亮”办，由王芳负责，6月16日17:30前',
    );
    expect((await bot.say('wang-fang', '001 类 路灯'))[0]).toContain('已经是“路灯不亮”，没有改动');
    await bot.say('wang-fang', '类 001 楼道灯不亮');
    expect((await only(bot)).topicId).toBe('stairwell-light');
  });

  it('refuses what is closed, a danger, and whoever has nothing to do with it', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '3栋2单元楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('chen-gang', '001 类 路灯'))[0]).toContain('没有改动');
    await bot.say('zhang-guilan', '撤销 001');
    await bot.say('zhang-guilan', '1');
    expect((await bot.say('wang-fang', '001 类 路灯'))[0]).toContain('已经结束，没有改动');
    await bot.say('zhang-guilan', '3栋2单元闻到煤气味');
    expect((await bot.say('zhao-min', '002 类 路灯'))[0]).toContain('紧急事，类别不改');
  });

  it('is no command in ordinary words', async () => {
    const bot = await setUpBot();
    await bot.say('wang-fang', '类似的问题以前也有');
    expect(await bot.requests()).toEqual([]);
  });
});

describe('the numbers in what a resident says', () => {
  it('are hidden from the one who gets it, but for the resident’s own phone', async () => {
    const bot = await setUpBot();
    await bot.say(
      'zhang-guilan',
      '3栋2单元楼道灯不亮，隔壁电话13812345678，身份证110101199003078888，我的电话13900001111',
    );
    await bot.say('zhang-guilan', '1');
    const [card] = bot.read('wang-fang');
    expect(card).toContain('13900001111');
    expect(card).not.toMatch(/13812345678|110101199003078888/);
  });
});
