import type { CallSayings } from '../../server/core/calls/sayings';
import type { CallBotSayings } from './call-bot-sayings';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';
import { shortNumber, warningLabel, warningName } from './warning-name';

type Codes = keyof CallSayings | keyof CallBotSayings;

/** Warnings that people have to answer, and the list of those who have to be telephoned. */
export const callWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'call-asked': (p) =>
    [
      `【${warningName(p.text('severity'), p.text('event'))}】${p.text('text')}`,
      `有效到${p.moment('validUntil')}。${['lead', 'backup'].includes(p.text('part')) ? '' : '请转告没有手机的邻居。'}`,
      `请回“收到”（${p.text('number')}）；4分钟没回，会给您打电话。`,
    ].join('\n'),
  'call-over': (p) => {
    const name = `${warningName(p.text('severity'), p.text('event'))}（${p.text('number')}）`;
    const instead = p.optional('instead');
    switch (p.text('why')) {
      case 'cancelled':
        return `${name}已解除，不用再回“收到”。`;
      case 'superseded':
        return `${name}已更新${instead === null ? '' : `，以 ${instead} 为准`}，不用再回“收到”。`;
      default:
        return `${name}已撤回，请不要再按它办，也不用回“收到”。`;
    }
  },
  'phone-line': (p) => {
    const name = p.text('name');
    const number = shortNumber(p.text('number'));
    const about = warningLabel(p.text('severity'), p.text('event'), p.text('number'));
    return `请打电话：${who(name, p.optional('area'), p.optional('part'))} ${phone(p)}，${about}${reasonOf(p.text('reason'))}。打通回“${number} 打通 ${name}”。`;
  },
  'phone-line-message': (p) => {
    const number = p.optional('number');
    const about = number === null ? '有急事' : `急事 ${number}`;
    return `请打电话：${p.text('name')} ${phone(p)}，${about}，消息发不出去。打通回“打通 ${p.text('name')}”。`;
  },
  'phone-line-off': (p) =>
    `${p.text('name')}已回“收到”，${warningLabel(p.text('severity'), p.text('event'), p.text('number'))}不用再打给他。`,
  'call-answered': (p) =>
    `已记下您收到${p.list('warnings').join('、')}。${p.flag('others') ? '别的事请带编号回，例如“001 收到”；发“待办”看全部。' : ''}`,
  'call-none': (p) => `${p.text('words')} 没有要您回“收到”的预警。`,
  'which-warning': (p) => `“${p.text('word')}”是指哪一条？请带完整编号：${p.list('numbers').join('、')}。`,
  'phone-list': (p) => {
    const [count, lines] = [p.count('count'), p.list('lines')];
    return [
      `${p.optional('about') ?? ''}要打电话的（${String(count)}人）：`,
      ...lines,
      ...(count > lines.length ? [`还有${String(count - lines.length)}人，打完上面的再发一次。`] : []),
      '打通回“打通 姓名”，没打通回“没打通 姓名”。',
    ].join('\n');
  },
  'phone-list-none': (p) => `${p.optional('about') ?? '现在'}没有要打电话的人。`,
  'call-reached': (p) => `${p.text('name')}记为打通。${left(p)}`,
  'call-not-reached': (p) => `${p.text('name')}记为没打通，留在名单上，请再打或上门。${left(p)}`,
  'calls-all-reached': (p) => `${p.text('about')}的${p.count('count')}人都记为打通。`,
  'call-name-missing': (p) => `请写上姓名，例如“${p.text('word')} 李强”。没有改动。`,
  'call-name-unknown': (p) => {
    const names = p.list('names');
    const on = names.length === 0 ? '名单上没有人了' : `名单上是：${names.join('、')}`;
    return `名单上没有${quote(p.text('words'))}，没有改动。${on}。`;
  },
  'call-name-several': (p) =>
    `名单上有几位${p.text('name')}，没有改动。请写上片区，例如“打通 ${p.text('name')} ${p.list('areas')[0] ?? ''}”：${p.list('areas').join('、')}。`,
  'warning-board': (p) =>
    [
      `${p.text('about')}：${String(p.count('asked'))}人中${String(p.count('answered'))}人已回复${phoned(p)}。`,
      ...p.list('lines'),
    ].join('\n'),
  'warning-board-none': (p) => `${p.text('about')}没有要逐人回复。`,
  'refused-call-telephonist': () => '电话名单由值班员、窗口人员和书记看，没有改动。',
  'refused-call-not-on-list': () => '不用再打给他了：他已回复，或预警已结束。没有改动。',
};

const parts: ReadonlyMap<string, string> = new Map([
  ['lead', '负责人'],
  ['backup', '备岗'],
  ['building-head', '楼组长'],
  ['hub', '中心户'],
]);

function who(name: string, area: string | null, part: string | null): string {
  const known = [area ?? '', parts.get(part ?? '') ?? ''].filter((word) => word !== '');
  return known.length === 0 ? name : `${name}（${known.join('')}）`;
}

const phone = (p: SayingReader): string => p.optional('phone') ?? '没有电话，请上门';

const reasons: ReadonlyMap<string, string> = new Map([
  ['unanswered', '4分钟没回'],
  ['not-sent', '发不出去'],
  ['unreachable', '没有聊天账号'],
]);

const reasonOf = (reason: string): string => reasons.get(reason) ?? '没回';

const phoned = (p: SayingReader): string =>
  p.count('reached') === 0 ? '' : `，${String(p.count('reached'))}人已打通电话`;

const left = (p: SayingReader): string =>
  p.count('left') === 0 ? '名单上没有人了。' : `名单上还有${String(p.count('left'))}人。`;

/** 老吴（甲片中心户）没有电话，请上门，4分钟没回 */
export const phoneListLine = (entry: {
  readonly name: string;
  readonly area: string | null;
  readonly part: string | null;
  readonly phone: string | null;
  readonly reason: string | null;
  readonly tried: boolean;
}): string =>
  `${who(entry.name, entry.area, entry.part)} ${entry.phone ?? '没有电话，请上门'}，${reasonOf(entry.reason ?? '')}${entry.tried ? '，打过没通' : ''}`;
