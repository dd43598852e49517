import { normaliseText } from '../../server/core/shared/normalise-text';

const AROUND = /^[\s\p{P}\p{S}\p{Extended_Pictographic}]+|[\s\p{P}\p{S}\p{Extended_Pictographic}]+$/gu;
/** A short answer is short: more is a sentence. */
const MOST_READ = 400;

/** A short answer without what stands around it: 「１。」 → 1, 「①」 → 1, 「 是的！ 」 → 是的. */
export function plainWords(text: string): string {
  return normaliseText(text.slice(0, MOST_READ)).replace(AROUND, '').toLowerCase();
}

/** What is left of a text after words that answered, without the punctuation between. */
export function restAfter(text: string, answered: string): string {
  const plain = normaliseText(text).replace(AROUND, '');
  return plain.slice(answered.length).replace(AROUND, '').trim();
}
