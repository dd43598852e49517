import { normaliseText } from '../../server/core/shared/normalise-text';

export type SourceCommand =
  | { readonly kind: 'list' }
  | { readonly kind: 'decide'; readonly words: string; readonly as: 'new' | 'dropped' };

const listing = /^(?:通知)?来源[。！？!?\s]*$/;
const deciding = /^(?:通知)?来源\s*(.{1,40}?)\s*(放行|丢弃)[。！!\s]*$/;

/** 来源, 来源 农业局 放行, 来源 农业局 丢弃. */
export function matchSourceCommand(text: string): SourceCommand | null {
  const plain = normaliseText(text).trim();
  if (listing.test(plain)) return { kind: 'list' };
  const [, words, word] = deciding.exec(plain) ?? [];
  if (words === undefined) return null;
  return { kind: 'decide', words, as: word === '放行' ? 'new' : 'dropped' };
}
