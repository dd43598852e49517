import type { ClockSayings } from '../../server/core/requests/clock-sayings';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

const left: Readonly<Record<string, string>> = {
  half: '时限过半',
  'four-fifths': '时限只剩两成',
  'two-hours': '再过2个工作小时到期',
};

/** What the clocks of a request ask for, and what is said about more time. */
export const clockWording: Readonly<Record<keyof ClockSayings, (p: SayingReader) => string>> = {
  'solve-reminder': (p) =>
    `【提醒】${what(p)}：${left[p.text('step')] ?? '快到期'}，${p.moment('dueAt')}前办好。`,
  'overdue-told': (p) => {
    if (p.text('role') === 'street')
      return `【逾期】${what(p)}：${p.moment('dueAt')}到期，又过了四分之一时限还没办好，负责人${p.text('owner')}。`;
    if (p.text('role') === 'secretary')
      return `【逾期】${what(p)}：${p.moment('dueAt')}到期，还没办好，负责人${p.text('owner')}。`;
    return `【逾期】${what(p)}：${p.moment('dueAt')}已到期，请尽快办好，并给居民一句话。`;
  },
  'news-wanted': (p) => `【提醒】${what(p)}：居民一周没有听到消息，请回“${code(p)} 进展…”。`,
  'resident-asked-again': (p) =>
    `${p.text('number')}，${p.text('owner')}还在等您回答：${quote(p.text('question'))}。直接回复即可。`,
  'solved-asked-again': (p) =>
    `${p.text('number')} ${p.text('topic')}，办好了吗？ 已解决 / 部分解决 / 没解决`,
  'closed-unanswered': (p) =>
    `${p.text('number')} ${p.text('topic')}：7天没有等到您的回复，先结束了。还有问题直接说，会重新登记。`,
  'outside-over': (p) =>
    `${p.text('number')} ${p.text('topic')}：等${p.text('body')}的时间到了，请接着办，${p.moment('dueAt')}前办好。`,
  'extension-wanted': (p) =>
    [
      `【请批延期】${p.text('number')} ${p.text('topic')}：${p.text('from')}申请从${p.moment('dueAt')}延到${p.moment('until')}，理由：${p.text('reason')}。`,
      `请回“${code(p)} 同意”或“${code(p)} 不同意 原因”。到期前没有批，就按原来的时限。`,
    ].join('\n'),
  'extension-granted': (p) =>
    `${p.text('number')} ${p.text('by')}同意延期，新时限${p.moment('dueAt')}，已告诉居民。`,
  'extension-told-resident': (p) =>
    `${p.text('number')} ${p.text('topic')}：${p.text('owner')}说${quote(p.text('reason'))}，改为${p.moment('dueAt')}前办好。对此有意见可以回复“找人工”。`,
  'extension-denied': (p) =>
    `${p.text('number')} ${p.text('by')}不同意延期${noteOf(p)}。时限不变：${p.moment('dueAt')}。`,
  'outside-wanted': (p) =>
    [
      `【请批等待】${p.text('number')} ${p.text('topic')}：${p.text('from')}要等${p.text('body')}，最晚到${p.moment('until')}。`,
      `请回“${code(p)} 同意”或“${code(p)} 不同意 原因”。`,
    ].join('\n'),
  'outside-granted': (p) =>
    `${p.text('number')} ${p.text('by')}同意等到${p.moment('until')}，期间时限停走，已告诉居民。`,
  'outside-told-resident': (p) =>
    `${p.text('number')} ${p.text('topic')}：要等${p.text('body')}，最晚${p.moment('until')}给您消息。`,
  'outside-denied': (p) => `${p.text('number')} ${p.text('by')}不同意停时限${noteOf(p)}，请接着办。`,
  'date-confirmed': (p) =>
    `${p.text('number')} ${p.text('topic')}：放假安排公布了，原定${p.plainMoment('from')}前办好，改为${p.plainMoment('dueAt')}前办好。`,
  'force-majeure-told': (p) =>
    `${p.text('number')} ${p.text('topic')}：因${p.text('reason')}暂时办不了（${p.text('by')}定），时限先停，能办了会告诉您。`,
  'goes-on-told': (p) => `${p.text('number')} ${p.text('topic')}：${p.text('by')}说可以接着办了。`,
  'supervised-told': (p) =>
    `【督办】${what(p)}：街道${p.text('by')}督办${noteOf(p)}。时限不变：${p.moment('dueAt')}，请尽快办好并回进展。`,
  'first-asked-warned': (p) =>
    `${p.text('number')} ${p.text('topic')}：您交给${p.text('to')}约${p.count('hours')}小时了，对方还没签收，仍由您负责，请跟一下。`,
  'decision-wanted': (p) =>
    [
      `【请定谁办】${what(p)}，${p.text('why') === 'reopened' ? '居民第二次说没解决' : '已转办两次'}，现由${p.text('owner')}负责。`,
      p.optional('note') ? `说明：${p.text('note')}` : '',
      `请在一个工作日内回“${code(p)} 定 姓名”，要人协办再加“协办 姓名”。时限不变：${p.moment('dueAt')}。`,
    ]
      .filter(Boolean)
      .join('\n'),
  'decision-late': (p) =>
    `【还没定】${what(p)} 等了一个工作日还没定谁办，现由${p.text('owner')}负责。请回“${code(p)} 定 姓名”。`,
  'decided-told': (p) =>
    `【已定】${what(p)}：${p.text('by')}定由${p.text('owner')}办${helpers(p)}，不再转。${p.moment('dueAt')}前办好，请回“${code(p)} 收到”。`,
};

const helpers = (p: SayingReader): string => {
  const names = p.list('helpers');
  return names.length === 0 ? '' : `，${names.join('、')}协办`;
};

const what = (p: SayingReader): string =>
  `${p.text('number')} ${p.optional('place') ?? ''}${p.text('topic')}`;

const code = (p: SayingReader): string => p.text('number').split('-').at(-1) ?? '';

function noteOf(p: SayingReader): string {
  const words = p.optional('note');
  return words ? `：${words}` : '';
}
