import type { SayingReader } from './saying-reader';

const colours: ReadonlyMap<string, string> = new Map([
  ['blue', '·蓝色'],
  ['yellow', '·黄色'],
  ['orange', '·橙色'],
  ['red', '·红色'],
]);

const instead: ReadonlyMap<string, string> = new Map([
  ['correction', '更正'],
  ['update', '更新'],
]);

/** A notice as somebody reads it who is written to. */
export function noticeInWords(p: SayingReader): string {
  const change = instead.get(p.optional('instead') ?? '') ?? '';
  const sources = p.list('sources');
  const link = p.optional('link');
  return [
    `${change}【${p.text('column')}${colours.get(p.text('severity')) ?? ''}】${p.optional('title') ?? ''}`,
    p.text('text'),
    ...(change === '' ? [] : ['前面发的那条不再算数，以这条为准。']),
    ...(sources.length === 0 ? [] : [`来源：${sources.join('、')}`]),
    ...(link === null ? [] : [link]),
    `——${p.text('community')}，有效到${p.moment('validUntil')}。`,
  ].join('\n');
}

/** The same in a room, where nobody has to answer a warning. */
export function noticeInRoom(p: SayingReader): string {
  const isUrgent = p.text('severity') === 'orange' || p.text('severity') === 'red';
  return isUrgent ? `${noticeInWords(p)}\n群里不用接龙。` : noticeInWords(p);
}

/** 【已撤回】 or 【已解除】, to those who have read it. */
export function noticeOver(p: SayingReader): string {
  const about = p.optional('about');
  const what = `${p.text('community')}发的“${about ?? p.text('column')}”通知 ${p.text('number')}`;
  if (p.text('why') === 'withdrawn') return `【已撤回】${what} 已撤回，请不要再按它办。`;
  const note = p.optional('note');
  return [`【已解除】${what} 已解除。`, ...(note === null ? [] : [note])].join('\n');
}
