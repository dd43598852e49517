import type { SayingReader } from './saying-reader';

const mostNamed = 20;

/** N01 未达 */
export function unreachedInWords(p: SayingReader): string {
  const number = p.text('number');
  if (p.flag('isOpen')) return `通知 ${number} 还没有同意，同意时才定下名单。`;
  const names = p.list('names');
  const count = p.count('count');
  if (count === 0) return `通知 ${number} 没有联系不上的人。`;
  const more = count > names.length ? `等${String(count)}人` : '';
  return `通知 ${number} 有${String(count)}人没有聊天账号，请打电话或上门：\n${names.join('、')}${more}`;
}

/** N01 送达 */
export function ledgerInWords(p: SayingReader): string {
  const number = p.text('number');
  if (p.flag('toCome')) return `通知 ${number} 还没有发出。`;
  if (p.count('all') === 0) return `通知 ${number} 只上大屏和门户，不发给人。`;
  const failed = p.list('failed');
  const uncertain = p.list('uncertain');
  const asked = p.optionalCount('asked');
  return [
    `通知 ${number} 共发${p.count('all')}处：`,
    `已交给渠道 ${p.count('handedToChannel')}`,
    `排队 ${p.count('waiting')}`,
    ...(uncertain.length === 0 ? [] : [`不确定 ${String(uncertain.length)}：${some(uncertain)}`]),
    ...(failed.length === 0 ? [] : [`没发出 ${String(failed.length)}：${some(withReasons(p))}`]),
    ...(asked === null ? [] : [`已答复 ${p.count('answered')}/${String(asked)}${phoned(p)}`]),
    ...(p.count('unreached') === 0
      ? []
      : [`没有聊天账号 ${p.count('unreached')}，发“${short(number)} 未达”看名单`]),
  ].join('\n');
}

function withReasons(p: SayingReader): readonly string[] {
  const reasons = p.list('reasons');
  return p.list('failed').map((name, index) => `${name}（${reasonOf(reasons[index] ?? '')}）`);
}

const reasonsKnown: ReadonlyMap<string, string> = new Map([
  ['expired', '过期没发出'],
  ['unreachable', '没有聊天账号'],
]);

const reasonOf = (failure: string): string => reasonsKnown.get(failure) ?? '渠道不收';

function some(names: readonly string[]): string {
  const more = names.length > mostNamed ? `等${String(names.length)}处` : '';
  return `${names.slice(0, mostNamed).join('、')}${more}`;
}

const phoned = (p: SayingReader): string =>
  p.count('phoned') === 0 ? '' : `，已打通电话 ${p.count('phoned')}`;

const short = (number: string): string => number.split('-').at(-1) ?? 'N01';
