import { normaliseText } from '../../server/core/shared/normalise-text';

/** What is longer than this is kept whole with the message, and its beginning is what the bot goes by. */
export const mostWords = 4_000;

/** The words of a message as the features read them: in one plain spelling, and never so many that reading them takes long. */
export function wordsOf(raw: string): string {
  const words = normaliseText(raw.slice(0, mostWords)).slice(0, mostWords);
  // A cut may go through the middle of a character.
  return words.replace(/[\ud800-\udbff]$/, '');
}
