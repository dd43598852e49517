import type { BotSayings } from './bot-sayings';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes = Extract<keyof BotSayings, `leave-${string}` | `hand-${string}` | `refused-leave-${string}`>;

/** What staff hear who are away, come back, or stand in. */
export const leaveAnswerWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'leave-confirm': (p) => `${offer(p)}。确认？ 1 确认 2 取消\n请假时间：${p.away('from', 'to')}`,
  'leave-when': () => '从哪天请到哪天？例如“我明天请假”“我12号到14号请假”。突然来不了请发“我今天来不了”。',
  'leave-date-impossible': (p) =>
    `${quote(p.text('words'))}不对，没有请假。请再说一次，例如“我12号到14号请假”。`,
  'leave-agreed': (p) => {
    const standIn = p.optional('standIn');
    const taken = standIn === null ? '' : `由${standIn}代岗，`;
    return `请假记下了：${p.away('from', 'to')}，${taken}${handed(p)}提前回来请发“我回来了”。`;
  },
  'leave-dropped': () => '没有请假，没有改动。',
  'leave-absence-noted': (p) => {
    const standIn = p.optional('standIn');
    const taken = standIn === null ? '书记已知道，会定人。' : `由${standIn}接，${handed(p)}书记已知道。`;
    return `知道了，${p.away('from', 'to')}，${taken}还来不了请再说一声，回来请发“我回来了”。`;
  },
  'leave-absence-known': () => '知道了，这段时间已经记着您不在。回来请发“我回来了”。',
  'leave-ended': (p) =>
    p.count('count') === 0
      ? '好的，请假结束，没有要交还的事。'
      : `好的，请假结束。交还的${p.count('count')}件已列给您，请回“收到”接回。`,
  'leave-called-off-noted': (p) => `好的，${p.away('from', 'to')}的请假取消了。`,
  'hand-over-taken': (p) =>
    p.list('numbers').length === 0
      ? `${p.text('name')}没有还要接手的事。`
      : `已接手${p.text('name')}的${p.list('numbers').length}件：${p.list('numbers').join('、')}。时限不变。`,
  'hand-over-kept': (p) => `记下了，${p.text('name')}${p.away('from', 'to')}请假，到时转到您名下。`,
  'hand-back-taken': (p) =>
    p.list('numbers').length === 0
      ? '没有还要接回的事。'
      : `已接回${p.list('numbers').length}件：${p.list('numbers').join('、')}。时限不变。`,
  'hand-over-or-request': () =>
    '“收到”是指哪一件？交接请回“交接收到”；别的事请回编号加“收到”，例如“001 收到”。',
  'hand-over-none': () => '没有等您确认的交接。发“待办”看手上的事。',
  'refused-leave-past': () => '这段时间已经过去，没有请假。',
  'refused-leave-long': () => '请假最长一年，没有改动。',
  'refused-leave-twice': (p) => `您${p.away('from', 'to')}已经请假，没有改动。要改请先发“我回来了”取消。`,
  'refused-leave-self': () => '自己不能代自己，没有请假。请回“由 姓名 代”，写别人的姓名。',
  'refused-leave-away': (p) => `${p.text('name')}那时也不在，没有请假。请换一个人，回“由 姓名 代”。`,
  'refused-leave-nobody': (p) => {
    const names = p.list('names').join('、');
    const why = names === '' ? '没有备岗' : `${names}也不在`;
    return `${p.text('post')}${why}，没人接，还不能请假。请定一个人代，回“由 姓名 代”。突然来不了请发“我今天来不了”。`;
  },
  'refused-leave-none': () => '现在没有您的请假，没有改动。',
  'refused-leave-other': () => '这个交接等的是别人，没有改动。',
};

function offer(p: SayingReader): string {
  const standIn = p.optional('standIn');
  if (standIn === null) return `${p.text('words')}请假，没有要交接的岗位`;
  const who = p.text('role') === 'backup' ? `备岗${standIn}可接` : `${standIn}可代岗`;
  const count = p.count('count') === 0 ? '没有待办' : `待办${p.count('count')}件，已列给他`;
  return `${p.text('words')}${who}，${count}`;
}

const handed = (p: SayingReader): string =>
  p.count('count') === 0 ? '没有待办要交接。' : `${p.count('count')}件已列给他。`;
