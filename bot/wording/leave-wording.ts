import type { LeaveSayings } from '../../server/core/leaves/sayings';
import { inBrackets } from './format-moment';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

const next = '（接下一条）';

/** Who stands in, what they take over, and what goes back. */
export const leaveWording: Readonly<Record<keyof LeaveSayings, (p: SayingReader) => string>> = {
  'hand-over-card': (p) =>
    [
      `【交接】${away(p)}，您代岗。待办${p.count('count')}件，按时限：`,
      ...lines(p),
      p.flag('more') ? next : '请回“收到”接手，时限不变。',
    ].join('\n'),
  'hand-over-empty': (p) => `【交接】${away(p)}，您代岗。没有待办，新来的会直接派给您。`,
  'hand-over-reminder': (p) =>
    `【交接没确认】${p.text('name')}${p.away('from', 'to')}请假，待办${p.count('count')}件等您接手。请回“收到”，时限不变。`,
  'hand-over-unanswered': (p) =>
    `【交接没确认】${p.text('name')}${p.away('from', 'to')}请假，${p.text('standIn')}还没接手${p.count('count')}件，请过问。`,
  'hand-over-told': (p) => `${p.text('standIn')}已接手：${p.list('numbers').join('、')}。时限不变。`,
  'hand-over-begun': (p) =>
    `${p.text('name')}请假开始，${p.list('numbers').length}件转到您名下：${p.list('numbers').join('、')}。时限不变。`,
  'leave-called-off': (p) => `${p.text('name')}${p.away('from', 'to')}不请假了，不用您代岗。`,
  'sudden-absence-told': (p) => {
    const standIn = p.optional('standIn');
    const taken = standIn === null ? '没有人能接' : `由${standIn}接`;
    const count = p.count('count') === 0 ? '手上没有待办' : `待办${p.count('count')}件`;
    return `【突然不在】${p.text('name')}${p.away('from', 'to')}来不了，${count}，${taken}。${standIn === null ? '请定人。' : ''}`;
  },
  'stand-in-told': (p) =>
    `${p.text('name')}请假，${p.text('number')} 现在由${p.text('owner')}代岗。时限不变，${p.moment('dueAt')}前办好。`,
  'handed-back-told': (p) =>
    `${p.text('number')} 现在由${p.text('owner')}负责。时限不变，${p.moment('dueAt')}前办好。`,
  'hand-back-card': (p) =>
    [
      `【交还】代岗期间的待办${p.count('count')}件，按时限：`,
      ...lines(p).map((line, index) => `${line}（现由${p.list('names')[index] ?? ''}办）`),
      p.flag('more') ? next : '请回“收到”接回，时限不变。接回前仍由现在的人负责。',
    ].join('\n'),
  'hand-back-told': (p) =>
    [
      `【交还】${p.text('name')}回来了，这${p.count('count')}件等${p.text('name')}接回，接回前仍由您负责：`,
      ...lines(p),
      ...(p.flag('more') ? [next] : []),
    ].join('\n'),
};

const away = (p: SayingReader): string =>
  p.flag('sudden')
    ? `${p.text('name')}突然不在${inBrackets(p.away('from', 'to'))}`
    : `${p.text('name')}${p.away('from', 'to')}请假`;

function lines(p: SayingReader): readonly string[] {
  return p.list('numbers').map((number, index) => {
    const note = p.list('notes')[index] ?? '';
    const told = note === '' ? '' : `，已告诉居民：${quote(note)}`;
    const matter = `${p.list('matters')[index] ?? ''}（${p.list('classes')[index] ?? ''}）`;
    return `${number} ${matter}承诺${p.momentIn('dueAts', index)}前办好${told}`;
  });
}
