import { toDigits } from '../../server/core/understanding/chinese-number';

/** One numeral as people write it: 18, 十八, 两. */
export const NUMERAL = String.raw`[\d〇零一二两三四五六七八九十]`;

/** 18, 十八, 二十 and 两 as a number; null when it is none. */
export function toNumber(numeral: string): number | null {
  const digits = toDigits(numeral.replaceAll('两', '二'));
  return digits === null ? null : Number(digits);
}
