import { plainWords } from './plain-words';

const NUMBER = '(?<number>[1-5一二三四五])';
const RIGHT_ONES =
  /^(?:第?[1-5一二三四五] ?(?:件|个|条)?(?:事)? ?(?:是)?对的?了?[\s,，.。;；、]*){1,4}(?=第?[1-5一二三四五])/;
const WRONG = new RegExp(
  String.raw`^第?${NUMBER} ?(?:件|个|条|项)?(?:事情|事)? ?(?:的)?[\s,，:：]{0,2}(?<verb>不对|错了|不是这样|不是这个|不是的|不是|有误|弄错了|搞错了|理解错了|不要了|不要|不用登记了?|不用了|不用|去掉|删掉|取消)(?<rest>[\s\S]{0,400})$`,
);
const DROP = new RegExp(
  String.raw`^(?:去掉|删掉|取消|不要|别登记)第?${NUMBER} ?(?:件|个|条|项)(?:事情|事)?$`,
);
const SAYS = new RegExp(
  String.raw`^第${NUMBER} ?(?:件|个|条|项)(?:事情|事)? ?(?:应该)?(?:是|改成|改为|说的是)(?<rest>[\s\S]{1,400})$`,
);
const BARE = new RegExp(String.raw`^第?${NUMBER} ?(?:件|个|条|项)?(?:事情|事)?$`);

export interface OneOfSeveral {
  /** From 0. */
  readonly index: number;
  readonly kind: 'wrong' | 'dropped';
  /** What it is instead; empty: not said yet. */
  readonly rest: string;
}

/** 第2件不对, 2不对, ②不对，是5栋, 第1件不要了: only one of the matters listed. Null for anything about all of them. */
export function matchOneOfSeveral(text: string): OneOfSeveral | null {
  const words = plainWords(text).replace(RIGHT_ONES, '');
  const drop = DROP.exec(words)?.groups;
  if (drop) return { index: indexOf(drop['number']), kind: 'dropped', rest: '' };
  const { number, verb = '', rest = '' } = WRONG.exec(words)?.groups ?? SAYS.exec(words)?.groups ?? {};
  if (number === undefined) return null;
  const isDropped = /不要|不用|去掉|删掉|取消/.test(verb);
  const said = rest.replace(/^[\s,，:：。是的了]+/, '').trim();
  return { index: indexOf(number), kind: isDropped ? 'dropped' : 'wrong', rest: said };
}

/** 第2件, 2: the answer to 哪一件不对. */
export function matchBareOne(text: string): number | null {
  const number = BARE.exec(plainWords(text))?.groups?.['number'];
  return number === undefined ? null : indexOf(number);
}

function indexOf(numeral = ''): number {
  const at = '一二三四五'.indexOf(numeral);
  return at >= 0 ? at : Number(numeral) - 1;
}
