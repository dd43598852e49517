import type { Letter } from './post-office';

/** The codes of what somebody was told, in order; null for a picture. */
export const codesTo = (letters: readonly Letter[], contactId: string): readonly (string | null)[] =>
  letters.filter((letter) => letter.to === contactId).map((letter) => letter.code);
