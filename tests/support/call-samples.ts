import type { CallBotSayings } from '../../bot/wording/call-bot-sayings';
import type { CallSayings } from '../../server/core/calls/sayings';

const warning = { number: 'YX-0609-N01', severity: 'red', event: '暴雨' } as const;
const about = '暴雨红色预警（N01）';

/** Parameters for everything a deed on calls says. */
export const callSamples: CallSayings = {
  'call-asked': {
    ...{ ...warning, part: 'hub', text: '未来3小时有暴雨，低处住户请转移。' },
    validUntil: '2026-06-09T14:00:00.000Z',
  },
  'call-over': { ...warning, why: 'superseded', instead: 'YX-0609-N02' },
  'phone-line': {
    ...{ ...warning, name: '老吴', phone: null, area: '甲片', part: 'hub', reason: 'unanswered' },
  },
  'phone-line-message': { name: '王芳', phone: '0000-1', number: 'YX-0609-003' },
  'phone-line-off': { ...warning, name: '老吴' },
};

/** Parameters for what the bot answers to words about calls. */
export const callBotSamples: CallBotSayings = {
  'call-answered': { warnings: [about], others: true },
  'call-none': { words: 'N07' },
  'which-warning': { word: '名单', numbers: ['YX-0609-N01', 'YX-0608-N01'] },
  'phone-list': { about, count: 1, lines: ['老吴（甲片中心户） 没有电话，请上门，4分钟没回'] },
  'phone-list-none': { about: null },
  'call-reached': { name: '老吴', left: 0 },
  'call-not-reached': { name: '老吴', left: 1 },
  'calls-all-reached': { about, count: 3 },
  'call-name-missing': { word: '打通' },
  'call-name-unknown': { words: '老五', names: ['老吴'] },
  'call-name-several': { name: '王芳', areas: ['甲片', '乙片'] },
  'warning-board': {
    ...{ about, asked: 4, answered: 1, reached: 1 },
    lines: ['甲片 1/3，打通电话1人，没回：李强（待打电话）'],
  },
  'warning-board-none': { about: '通知 YX-0609-N02' },
  'refused-call-telephonist': {},
  'refused-call-not-on-list': {},
};
