import { takeUpUnhandled } from '../../../bot/pipeline/take-up-unhandled';
import { randomNumbers } from '../../support/random-numbers';
import { setUpBot, type Bot } from '../../support/set-up-bot';

const seeds = process.env['SEED'] ? [Number(process.env['SEED'])] : [1, 2, 3, 4];
const lines = 150;
const residents = ['zhang-guilan', 'r-3-2-302', 'liu-yang', 'r-new-1', 'r-new-2'];
const staff = ['wang-fang', 'li-qiang', 'chen-gang', 'zhao-min', 'zhou-jianguo', 'he-zhuren'];
const said = [
  ...[
    '1',
    '2',
    '3',
    '对',
    '不对',
    '人工',
    '取消',
    '进度',
    '催办',
    '撤销',
    '改地址',
    '谢谢',
    '好',
    '满意',
    '不满意',
  ],
  ...[
    '楼道灯不亮',
    '垃圾没人收',
    '3栋2单元水管漏水',
    '路灯坏了，还有我妈高龄补贴咋办',
    '99栋灯坏了',
    '耕地补贴没发',
  ],
  ...[
    '闻到煤气味',
    '着火了',
    '我要告王芳',
    '周书记态度差',
    '3-2-501',
    '三栋',
    '二单元601',
    '银杏乙',
    '11栋1单元202',
  ],
  ...['已解决', '部分解决', '没解决，还不亮', '001 已解决', '五楼', '建议增设晾衣区', '', '🙂'],
];
const commands = [
  '收到',
  '办结',
  '答复 带证件',
  '问 几楼',
  '转 李强 他熟',
  '转 农经站',
  '下午到',
  '延期 三天',
];
const alone = ['收到', '办结 好了', '待办', '帮助', '发码 王芳', '催 001', '为什么 002', '取消', '001', '1'];

async function talk(seed: number): Promise<Bot> {
  const random = randomNumbers(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  let dies = false;
  const bot = await setUpBot({
    wrap: (repositories) => ({
      ...repositories,
      messages: {
        ...repositories.messages,
        markHandled: async (id, at, outbox, holder) => {
          const isDying = dies;
          dies = false;
          if (isDying) throw new Error('the process died');
          return repositories.messages.markHandled(id, at, outbox, holder);
        },
      },
    }),
  });
  const takeUp = {
    ...bot.repositories,
    communityId: bot.communityId,
    clock: bot.clock,
    pipeline: bot.pipeline,
  };
  for (let line = 0; line < lines; line += 1) {
    const isStaff = random() < 0.4;
    const contactId = pick(isStaff ? staff : residents);
    const code = `00${1 + Math.floor(random() * 5)}`;
    const text = !isStaff ? pick(said) : random() < 0.7 ? `${code} ${pick(commands)}` : pick(alone);
    dies = random() < 0.1;
    if (random() < 0.1) await bot.photo(contactId, random() < 0.8 ? `photo-${line}` : null);
    else if (random() < 0.05)
      await bot.send({ contactId, text: `@小银 ${text}`, roomId: 'jia-residents', mentionsBot: true });
    else await bot.say(contactId, text);
    await bot.pass(random() < 0.2 ? 12 : 1);
    await takeUpUnhandled(takeUp, 'web-chat', 'bot');
    await bot.collect();
  }
  return bot;
}

describe.each(seeds)('people talking at random, the process dying now and then (SEED=%i)', (seed) => {
  it('lose nothing, open nothing twice, and read nothing that is not for them', async () => {
    const bot = await talk(seed);
    expect(bot.failures.filter((reason) => !reason.startsWith('Error'))).toEqual([]);
    expect(bot.turns).not.toContain('set-aside');
    expect(await bot.repositories.messages.countSetAside(bot.communityId)).toBe(0);
    const requests = await bot.requests();
    expect(requests.length).toBeGreaterThan(2);
    expect(new Set(requests.map((request) => request.sourceKey)).size).toBe(requests.length);
    for (const request of requests) {
      expect(staff).toContain(request.ownerId);
      expect(request.events.map((event) => event.seq)).toEqual(
        request.events.map((_one, index) => index + 1),
      );
      expect(request.state === 'closed').toBe(request.outcome !== null);
      if (request.visibility !== 'staff')
        expect(['zhou-jianguo', 'he-zhuren', 'zhao-min']).toContain(request.ownerId);
    }
    for (const letter of bot.letters) {
      expect(letter.text).not.toMatch(/undefined|null|NaN/);
      expect(letter.to).not.toMatch(/^nowhere/);
      if (letter.to.startsWith('room:')) expect(letter.text).not.toMatch(/YX-|栋/);
    }
    for (const id of ['wang-fang', 'li-qiang', 'chen-gang', 'zhao-min'])
      expect(bot.read(id).join('\n')).not.toMatch(/对工作人员的投诉|告王芳/);
  }, 60_000);
});
