import { toDigits } from '../../chinese-number';

const FORMAL = new Map(
  [...'壹贰叁肆伍陆柒捌玖拾两'].map((char, at) => [char, [...'一二三四五六七八九十二'][at] ?? char]),
);
const NUMERALS = /[零〇一二三四五六七八九十百]{1,12}/g;

/** Every Chinese numeral as digits without leading zeros: 十二幢 → 12幢. */
export function plainNumbers(text: string): string {
  const usual = text.replace(/[壹贰叁肆伍陆柒捌玖拾两]/g, (char) => FORMAL.get(char) ?? char);
  return usual.replace(NUMERALS, (numeral) => toDigits(numeral) ?? numeral);
}

/** The numbers and letters of a text, in order, without leading zeros. */
export function numbersOf(text: string): readonly string[] {
  return [...plainNumbers(text).matchAll(/\d+|[a-z]+/g)].map(([number]) => number.replace(/^0+(?=\d)/, ''));
}
