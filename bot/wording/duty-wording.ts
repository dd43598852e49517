import type { RosterSayings } from '../../server/core/roster/sayings';
import type { BotSayings } from './bot-sayings';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type BotCodes = Extract<keyof BotSayings, `duty-${string}` | `swap-${string}`>;

/** Duty: who is asked, who confirmed, who serves for whom, and what a roster lacks. */
export const dutyWording: Readonly<Record<keyof RosterSayings | BotCodes, (p: SayingReader) => string>> = {
  'duty-asked': (p) =>
    p.optional('insteadOf') === null
      ? `【值班】${period(p)}由您值班。请在${p.moment('until')}前回“收到”；来不了请发“换班 日期 姓名”。`
      : `【值班】${period(p)}的班，${p.text('insteadOf')}没能确认，请您顶上。请在${p.moment('until')}前回“收到”。`,
  'duty-unconfirmed-told': (p) =>
    `【值班没人确认】${period(p)}，${p.list('asked').join('、')}都没回“收到”。请联系他们，或发“换班 日期 姓名”另找人。`,
  'duty-confirmed-told': (p) => `${period(p)}的班已由${p.text('name')}确认。`,
  'swap-asked': (p) =>
    `${p.text('name')}想请您来值${period(p)}的班。请回“同意换班”或“不同意换班 原因”。您同意前，班没有变。`,
  'swap-dropped': (p) => `${period(p)}的班已另有安排，不用您来值了。`,
  'swap-answered': (p) =>
    p.flag('agreed')
      ? `${p.text('name')}同意了，${period(p)}的班由${p.text('name')}值。`
      : `${p.text('name')}不能来值${period(p)}的班${reasonOf(p)}，班没有变。`,
  'roster-published': (p) =>
    p.list('froms').length === 0
      ? '排班改了，您没有班了。'
      : `排班已定，您的班：\n${p.periodsIn('froms', 'tos').join('\n')}\n前一天18:00会再提醒您。要换请发“换班 日期 姓名”。`,
  'roster-holes-told': (p) =>
    `【排班有空档】还不能发布，请定人：\n${p
      .periodsIn('froms', 'tos')
      .map((words, index) => `${words} ${whyOf(p, index)}`)
      .join('\n')}`,
  'duty-none-waiting': () => '没有等您确认的值班。发“我的值班”可查。',
  'duty-or-request': (p) =>
    `“收到”是指哪一件？${period(p)}的值班请回“值班收到”；别的事请回编号加“收到”，例如“001 收到”。`,
  'duty-confirmed': (p) => `值班已确认：${p.periodsIn('froms', 'tos').join('、')}。`,
  'duty-date-impossible': (p) => `没有${quote(p.text('words'))}这个日子，班没有变。`,
  'duty-list': (p) => {
    const own = p.periodsIn('froms', 'tos');
    const now = p.optional('onDuty');
    return [
      now === null ? '现在没有人值班。' : `现在值班：${now}。`,
      own.length === 0 ? '您接下来没有班。' : `您的班：\n${own.join('\n')}`,
    ].join('\n');
  },
  'swap-how': () => '请写上日期和姓名，例如“换班 6月20日 李强”。',
  'swap-no-duty': (p) => `${quote(p.text('words'))}没有您的班，没有改动。发“我的值班”可查。`,
  'swap-which': (p) =>
    `那天有几个班，请写上时间，例如“换班 6月20日20:00 李强”：\n${p.periodsIn('froms', 'tos').join('\n')}`,
  'swap-sent': (p) => `已问${p.text('name')}：${period(p)}。对方同意前，班没有变。`,
  'swap-answer-which': (p) =>
    `有几个班等您答复，请写上日期，例如“同意换班 6月20日”：\n${p.periodsIn('froms', 'tos').join('\n')}`,
  'swap-answer-sent': (p) =>
    p.flag('agreed') ? `好的，${period(p)}由您值班。已告诉对方。` : `已告诉对方，${period(p)}的班没有变。`,
  'swap-none-waiting': () => '没有等您答复的换班。',
};

const period = (p: SayingReader): string => p.period('from', 'to');

const reasonOf = (p: SayingReader): string => {
  const note = p.optional('note');
  return note === null ? '' : `（${quote(note)}）`;
};

function whyOf(p: SayingReader, index: number): string {
  switch (p.list('whys')[index]) {
    case 'unfilled':
      return '还没有定人';
    case 'on-leave':
      return `${p.list('names')[index] ?? ''}请假，没有备岗`;
    default:
      return '没有人值班';
  }
}
