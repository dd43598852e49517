const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  o: 0,
  一: 1,
  幺: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Signs that multiply what stands before them, and those that stand for tens by themselves. */
const TIMES: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** A numeral as digits without leading zeros: 十一 → 11, 廿一 → 21, 03 → 3, 五零一 → 501, 三百零二 → 302. Else null. */
export function toDigits(numeral: string): string | null {
  if (/^\d+$/.test(numeral)) return String(Number(numeral));
  const chars = [...numeral.toLowerCase()];
  if (chars.length === 0) return null;
  if (chars.some((char) => char in TIMES || char in TENS)) return fromTensAndHundreds(chars);
  const digits = chars.map((char) => DIGITS[char] ?? (/^\d$/.test(char) ? Number(char) : null));
  if (digits.some((digit) => digit === null)) return null;
  return String(Number(digits.join('')));
}

function fromTensAndHundreds(chars: readonly string[]): string | null {
  let total = 0;
  let pending: number | null = null;
  for (const char of chars) {
    const times = TIMES[char];
    const tens = TENS[char];
    if (times !== undefined || tens !== undefined) {
      total += times === undefined ? (tens ?? 0) : (pending ?? 1) * times;
      pending = null;
      continue;
    }
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    pending = digit;
  }
  return String(total + (pending ?? 0));
}
