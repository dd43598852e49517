import { normaliseText } from '../../server/core/shared/normalise-text';
import { takeNoticeCode, type NoticeCode } from './notice-code';
import { plainWords } from './plain-words';

export type CallWord = 'answer' | 'list' | 'reached' | 'not-reached' | 'all-reached' | 'board';

export interface CallCommand {
  readonly kind: CallWord;
  /** Null when no number was typed. */
  readonly code: NoticeCode | null;
  /** The name, and what was said besides. */
  readonly rest: string;
}

const ANSWERS =
  /^(?:好的?|嗯)?[,\s]*已?收到了?(?:[,\s]*(?:谢谢|明白|辛苦了?|马上(?:去|办|安排)?|这就(?:去|办)))?$/u;

const WORDS: readonly (readonly [CallWord, RegExp])[] = [
  ['all-reached', /^(?:都|全部?)(?:打通|通知到)了?$/u],
  ['not-reached', /^(?:没有?打通|未打通|打不通|没接(?:电话)?|没通知到)了?/u],
  ['reached', /^(?:已?打通|已?通知到|接通)了?/u],
  ['list', /^(?:电话)?名单$/u],
  ['board', /^(?:情况|回复情况|收到情况)$/u],
];

/**
 * Reads 收到 and `N01 收到`; `N01 名单`, `N01 打通 李强`, `N01 没打通 李强 关机`, `N01 都打通了`, `N01 情况`. Without a number 名单
 * needs to be 电话名单, and 情况 is no command. Null: none of these.
 */
export function matchCallCommand(text: string): CallCommand | null {
  const words = normaliseText(text);
  const named = takeNoticeCode(words);
  const said = named?.rest ?? words;
  const code = named?.code ?? null;
  if (ANSWERS.test(plainWords(said))) return { kind: 'answer', code, rest: '' };
  const plain = said.replace(/[\s\p{P}]+$/gu, '');
  if (code === null && (plain === '名单' || /情况$/u.test(plain))) return null;
  for (const [kind, pattern] of WORDS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const rest = plain.slice(found[0].length);
    // 打通 of 打通道路: a name stands apart, or behind a number.
    if (code === null && rest !== '' && !/^[\s,:]/u.test(rest)) return null;
    return { kind, code, rest: rest.replace(/^[\s,:]+/u, '') };
  }
  return null;
}
