import { normaliseText } from '../shared/normalise-text';

const BESIDE_WORDS = /[\s\p{P}\p{S}]+/gu;

/** Words as they are compared: one spelling, small letters, nothing between them. */
export function spokenForm(text: string): string {
  return normaliseText(text).toLowerCase().replace(BESIDE_WORDS, '');
}
