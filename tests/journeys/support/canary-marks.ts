const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of an ID number (GB 11643) for its first 17 digits. */
export function checkDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

// No region has the code 990000, and no mobile number begins with 129: these belong to nobody.
const first17 = '99000019000101001';
const rightId = first17 + checkDigit(first17);
const wrongId = `99000019000101003${checkDigit('99000019000101003') === '7' ? '8' : '7'}`;

/** What must never leave the store: invented people with marked names, phones, ID numbers and words. */
export const canaryMarks = {
  resident: '金丝雀甲',
  newcomer: '金丝雀乙',
  lead: '金丝雀丙',
  residentPhone: '12900001234',
  leadPhone: '12900005678',
  rightId,
  wrongId,
  words: '金丝雀歌唱',
} as const;
