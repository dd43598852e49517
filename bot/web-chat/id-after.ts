const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The candidate ULID, or the one right after `last` when the candidate would not be greater (same millisecond, clock set back). */
export function idAfter(last: string, candidate: string): string {
  return candidate > last ? candidate : increment(last);
}

function increment(ulid: string): string {
  const digits = [...ulid];
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const value = alphabet.indexOf(digits[index] ?? '');
    if (value < alphabet.length - 1) {
      digits[index] = alphabet.charAt(value + 1);
      return digits.join('');
    }
    digits[index] = '0';
  }
  return digits.join('');
}
