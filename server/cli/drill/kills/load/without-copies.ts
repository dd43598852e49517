import { markSecondCopy } from '../../../../core/outbound/second-copy';

const mark = markSecondCopy('');

/** Tells the words of a message without the mark of a second copy; null for a copy of what was heard before. */
export function withoutCopies(): (text: string) => string | null {
  const heard = new Set<string>();
  return (text) => {
    const isCopy = text.startsWith(mark);
    const words = isCopy ? text.slice(mark.length) : text;
    if (isCopy && heard.has(words)) return null;
    heard.add(words);
    return words;
  };
}
