import { wording } from '../../../bot/wording/render-saying';
import { sendMorningCards } from '../../../server/core/requests/send-morning-cards';
import { relayOutbox } from '../../../server/core/outbound/relay-outbox';
import { calendarOf } from '../../support/calendar-of';
import { setUpBot } from '../../support/set-up-bot';

type Line = readonly [string, string];

const z = 'zhang-guilan';
const w = 'wang-fang';

/** Talks that lead to every sentence; `[name]` is a photo, `[]` one that was too large, a number of minutes passes. */
const talks: readonly (readonly (Line | number)[])[] = [
  [
    [z, '[p]'],
    [z, '进度'],
  ],
  [
    [z, '你好'],
    [z, '帮助'],
    [z, '楼道灯不亮'],
    [z, '呃'],
    [z, '不对'],
    [z, '取消'],
    [z, '取消'],
    [z, '谢谢'],
    [z, '(voice)'],
    [z, '楼道灯不亮'],
    [z, '[p0]'],
    [z, '取消'],
    [z, ' '],
  ],
  [
    [z, '楼道灯不亮'],
    [z, '1'],
    ['r-3-2-302', '楼道灯不亮'],
    ['r-3-2-302', '1'],
    [z, '进度'],
    [z, '催办'],
    [z, '催办'],
    [w, '001 收到'],
    ['li-qiang', '001 收到'],
    [w, '001 下午到'],
    [w, '001 问 几楼'],
    [z, '五楼'],
    ['li-qiang', '001 问 几楼'],
    [w, '001 转 王芳'],
    [w, '001 转 张三'],
    [w, '001 转'],
    [w, '001 问'],
    [w, '001 延期 三天'],
    [w, '001 转 李强 他熟'],
    ['li-qiang', '001 办结'],
    ['li-qiang', '[p1]'],
    [z, '没解决'],
    ['li-qiang', '[p2]'],
    ['li-qiang', '001 办结'],
    [w, '[]'],
    [z, '已解决'],
    [z, '不满意'],
    [z, '满意'],
    [w, '001 收到'],
    [w, '为什么 001'],
    [w, '待办'],
    [w, '啊啊'],
    [w, '007 收到'],
    [w, '收到'],
    [w, '帮助'],
  ],
  [
    [z, '垃圾没人收'],
    [z, '1'],
    [z, '路灯不亮'],
    [z, '1'],
    [z, '催办'],
    [w, '收到'],
    [w, '待办'],
    [z, '撤销 001'],
    [z, '2'],
    [z, '撤销 001'],
    [z, '1'],
    [z, '[p]'],
  ],
  [
    ['r-new-1', '楼道灯不亮'],
    ['r-new-1', '三'],
    ['r-new-1', '99栋'],
    ['r-new-1', '3-2-601'],
    ['r-new-1', '1'],
  ],
  [
    ['r-new-2', '银杏乙'],
    ['r-new-2', '3栋门坏了'],
    ['r-new-2', '2'],
  ],
  [['r-new-2', '有人晕倒了'], ['r-new-2', '3栋'], 5],
  [
    [z, '我要告王芳'],
    [z, '1'],
    ['zhou-jianguo', '001 转 王芳'],
  ],
  [
    [z, '楼道灯不亮'],
    10,
    [z, '注销我的信息'],
    [z, '水管99栋爆了'],
    [z, '高龄补贴怎么办理'],
    [z, '1'],
    ['zhao-min', '002 答复 带证件'],
  ],
  [
    [z, '这个事情你们管管'],
    [z, '1'],
    ['zhao-min', '发码 王芳'],
    [w, '发码 王芳'],
    ['r-new-1', '绑定 CODE2221'],
    ['r-new-2', '绑定 CODE2221'],
    [z, '[p]'],
  ],
  [[z, '3栋2单元楼道灯不亮了'], [z, '1'], 24 * 60],
  [
    [z, '在吗'],
    [z, '在吗'],
    [z, '在吗'],
    [z, '在吗'],
  ],
];

/** Said only when people race each other, or twice after the end; the deeds' tests see their refusals. */
const rare = [
  'refused-busy',
  'refused-closed',
  'refused-not-claimed',
  'kind-not-read',
  'room-answer',
  'draft-dropped',
  'set-aside-sorry',
  'set-aside-told',
  'due-set-aside-told',
  'noted',
  'gap-told',
];

describe('the wording', () => {
  it('has no sentence that nobody ever hears', async () => {
    const said = new Set<string>();
    for (const talk of talks) {
      const bot = await setUpBot();
      for (const line of talk) {
        if (typeof line === 'number') await bot.pass(line);
        else if (line[1] === '(voice)')
          await bot.send({ contactId: line[0], kind: 'voice', text: '', voiceSeconds: 3 });
        else if (line[1].startsWith('[')) await bot.photo(line[0], line[1].slice(1, -1) || null);
        else await bot.say(line[0], line[1]);
      }
      await sendMorningCards(
        {
          ...bot.repositories,
          calendar: calendarOf,
          relay: (id, entries) => relayOutbox({ ...bot, ...bot.repositories }, id, entries),
        },
        bot.grid,
        bot.clock.now(),
      );
      await bot.collect();
      expect(bot.failures).toEqual([]);
      for (const { code } of bot.letters) if (code) said.add(code);
    }
    expect(Object.keys(wording).filter((code) => !said.has(code) && !rare.includes(code))).toEqual([]);
  });
});
