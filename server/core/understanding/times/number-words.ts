/** A numeral as people write it: 35,000 · 2.5 · 2000万 · 三百零二 · 二〇二一. Bounded, so that reading stays linear. */
export const NUMERAL = String.raw`(?:(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,10})(?:\.\d{1,4})?[百千万亿]{0,2}|[零〇一二两俩三四五六七八九十百千万亿]{1,12})`;

const DIGITS = '零一二三四五六七八九';
const SAME: Readonly<Record<string, number>> = { 〇: 0, 两: 2, 俩: 2 };
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const BIG: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** The number a numeral stands for; null when it is none. Digits in a row are read one by one: 二零二一. */
export function numberOf(numeral: string): number | null {
  if (/^\d/.test(numeral)) return arabic(numeral);
  const chars = [...numeral];
  if (chars.length === 0) return null;
  if (!/[十百千万亿]/.test(numeral)) {
    const digits = chars.map(digitOf);
    return digits.includes(null) ? null : Number(digits.join(''));
  }
  return counted(chars);
}

function arabic(numeral: string): number | null {
  const plain = numeral.replaceAll(',', '');
  const tail = /[百千万亿]*$/.exec(plain)?.[0] ?? '';
  const value = Number(plain.slice(0, plain.length - tail.length));
  return Number.isNaN(value) ? null : [...tail].reduce((all, char) => all * (BIG[char] ?? 1), value);
}

function counted(chars: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of chars) {
    const step = STEPS[char];
    const big = char === '万' || char === '亿' ? BIG[char] : undefined;
    if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = null;
    } else if (big !== undefined) {
      total = (total + section + (digit ?? 0)) * big;
      section = 0;
      digit = null;
    } else digit = digitOf(char);
  }
  return total + section + (digit ?? 0);
}

function digitOf(char: string): number | null {
  const at = DIGITS.indexOf(char);
  return at >= 0 ? at : (SAME[char] ?? null);
}
