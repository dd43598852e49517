import type { RequestSayings } from '../../server/core/requests/sayings';
import { fullWidth } from './full-width';
import { outcomeName, ratingName } from './names-of-states';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes = Exclude<
  keyof RequestSayings,
  | 'request-opened'
  | 'request-opened-clerk'
  | 'complaint-opened'
  | 'papers-told'
  | 'papers-to-pass-on'
  | 'papers-answered'
  | 'danger-line'
  | 'danger-opened'
  | 'place-asked'
  | 'assignment'
  | 'danger-assignment'
  | 'clerk-told-unconfirmed'
  | 'no-rule-task'
  | 'due-set-aside-told'
>;

/** What happens to a request after it was opened, as the people concerned hear it. */
export const requestNewsWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'accepted-told': (p) =>
    `${p.text('number')} ${p.text('topic')}：${p.text('owner')}已签收，${p.moment('dueAt')}前办好。${noteOf(p)}`,
  'accepted-by-other': (p) => `${p.text('number')} 已由${p.text('owner')}接单。`,
  'progress-told': (p) => `${p.text('number')} 有进展，${p.text('owner')}说：${quote(p.text('note'))}`,
  'resident-asked': (p) =>
    `${p.text('number')}，${p.text('owner')}想问您：${quote(p.text('question'))}。直接回复即可。`,
  'resident-replied': (p) =>
    p.optional('text') === null
      ? `${p.text('number')} 居民补了照片。`
      : `${p.text('number')} 居民回复：${quote(p.text('text'))}`,
  'answered-told': (p) =>
    `${p.text('number')}，${p.text('owner')}答复：${fullWidth(p.text('answer'))}\n没说清楚可以接着问。`,
  'transfer-asked': (p) =>
    [
      `【转办】${p.text('number')} ${p.optional('place') ?? ''}${p.text('topic')}，由${p.text('from')}转来。`,
      p.optional('note') ? `说明：${p.text('note')}` : '',
      `居民说：${quote(p.text('text'))}`,
      `请回“${p.text('number').split('-').at(-1) ?? ''} 收到”。时限不变：${p.moment('solveDueAt')}。`,
    ]
      .filter(Boolean)
      .join('\n'),
  'transfer-told': (p) =>
    `${p.text('number')} 已请${p.text('to')}接着办，对方签收前仍由${p.text('from')}负责。${p.moment('dueAt')}前办好，时限不变。`,
  'solved-claimed': (p) =>
    `${p.text('number')} ${p.text('topic')}，${p.text('owner')}：${note(p) ?? '已办好'}${photo(p)}。是否解决？ 已解决 / 部分解决 / 没解决`,
  'outcome-told-staff': (p) => `${p.text('number')} 居民说：${outcomeName(p.text('outcome'))}。${wordsOf(p)}`,
  'outcome-told-follower': (p) =>
    `您跟进的 ${p.text('number')} ${p.text('topic')}：${outcomeName(p.text('outcome'))}，已结束。还有问题请直接说。`,
  'reopened-told-staff': (p) =>
    `【重办】${p.text('number')} ${p.optional('place') ?? ''}${p.text('topic')}（第${p.count('cycle')}次）：居民说没解决。${wordsOf(p)}时限不变：${p.moment('solveDueAt')}。`,
  'rating-told-staff': (p) => `${p.text('number')} 居民评价：${ratingName(p.text('rating'))}。`,
  'bad-rating-told-secretary': (p) =>
    `${p.text('number')} ${p.text('topic')}：居民评价不满意，办理人${p.text('owner')}。请安排另一人回访。`,
  'urged-told': (p) =>
    `【催办】${p.text('number')} ${p.text('topic')}，${p.text('by') === 'resident' ? '居民' : '同事'}在催。时限${p.moment('solveDueAt')}。`,
  'withdrawn-told': (p) => `${p.text('number')} ${p.text('topic')}：居民已撤销，不用办了。`,
  'place-corrected-told': (p) => `${p.text('number')} 地点已更正：${p.text('place')}。`,
  'nobody-accepted': (p) =>
    [
      `【${p.flag('urgent') ? '紧急，' : ''}还没人接】${p.text('number')} ${p.optional('place') ?? '地点不明'} ${p.text('topic')}，${p.moment('askedAt')}派单，到现在没人签收。`,
      `已叫：${p.list('asked').join('、')}。`,
      p.optional('text') === null ? '' : `居民说：${quote(p.text('text'))}`,
      p.flag('phone') ? '请现在就打电话找人。' : '',
      `请回“${p.text('number').split('-').at(-1) ?? ''} 收到”接下${p.optional('text') === null ? '，或指定人' : ''}。时限不变：${p.moment('solveDueAt')}。`,
    ]
      .filter(Boolean)
      .join('\n'),
  'escalated-acceptance': (p) =>
    [
      `【紧急未接单】${p.text('number')} ${p.optional('place') ?? '地点不明'} ${p.text('topic')}，${p.count('minutes')}分钟无人签收。`,
      `已叫：${p.list('asked').join('、')}。`,
      p.flag('phone')
        ? '请现在就打电话找人，并给居民回电。'
        : `请回“${p.text('number').split('-').at(-1) ?? ''} 收到”或指定人。`,
    ].join(''),
};

function noteOf(p: SayingReader): string {
  const words = note(p);
  return words ? `${words}。` : '';
}

/** Staff's own words without the full stop that the sentence brings. */
function note(p: SayingReader): string | null {
  const words = p.optional('note');
  return words ? fullWidth(words).replace(/[。！]$/u, '') : null;
}

function wordsOf(p: SayingReader): string {
  const words = p.optional('words');
  return words ? `${quote(words)}。` : '';
}

function photo(p: SayingReader): string {
  return p.flag('hasPhoto') ? '（附照片）' : '';
}
