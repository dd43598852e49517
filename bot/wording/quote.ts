import { cutGraphemes } from '../../server/core/shared/cut-graphemes';
import { fullWidth } from './full-width';

const longestQuote = 200;

/** Somebody's words in quotation marks, cut when long. */
export function quote(words: string): string {
  return `“${cutGraphemes(fullWidth(words), longestQuote)}”`;
}
