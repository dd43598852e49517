import { cutGraphemes } from '../../server/core/shared/cut-graphemes';

const longestQuote = 200;

/** Somebody's words in quotation marks, cut when long. */
export function quote(words: string): string {
  return `“${cutGraphemes(words, longestQuote)}”`;
}
