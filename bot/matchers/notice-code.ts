/** A notice's number as staff type it: `N01`, or in full `YX-0609-N01`. */
export interface NoticeCode {
  /** `YX-0609-N01` in capitals when it was said in full, else null. */
  readonly label: string | null;
  readonly seq: number;
}

const CODE = String.raw`#?(?:([A-Za-z]{1,4})-?(?:\d{4}-?)?(\d{4})-?)?[Nn]-?(\d{1,5})(?![A-Za-z0-9])`;
const FIRST = new RegExp(`^(?:通知\\s*)?${CODE}`, 'u');

/** The number that a normalised text begins with, and the words behind it. */
export function takeNoticeCode(text: string): { readonly code: NoticeCode; readonly rest: string } | null {
  const found = FIRST.exec(text);
  return found && { code: toCode(found), rest: withoutLead(text.slice(found[0].length)) };
}

/** Without what may stand around words. */
export const withoutLead = (text: string): string => text.replace(/^[\s,.:;、。]+|[\s,]+$/gu, '');

/** As it is said back. */
export const wordsOfCode = ({ label, seq }: NoticeCode): string =>
  label ?? `N${String(seq).padStart(2, '0')}`;

function toCode([, prefix, day, seq = '']: RegExpExecArray): NoticeCode {
  const number = Number(seq);
  if (prefix === undefined || day === undefined) return { label: null, seq: number };
  return { label: `${prefix.toUpperCase()}-${day}-N${String(number).padStart(2, '0')}`, seq: number };
}
