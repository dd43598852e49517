import type { Area } from '../../server/core/grid/grid';
import { noticeColumns, type NoticeColumn } from '../../server/core/notices/notice';
import { atShanghai } from '../../server/core/shared/shanghai-time';
import { normaliseText } from '../../server/core/shared/normalise-text';
import { takeMoment, type SpokenMoment } from './spoken-moment';

export type WrittenNotice =
  | { readonly kind: 'how' }
  | { readonly kind: 'unknown-column'; readonly words: string }
  | { readonly kind: 'unknown-area'; readonly words: string }
  /** Two areas are called so. */
  | { readonly kind: 'which-area'; readonly words: string; readonly names: readonly string[] }
  | { readonly kind: 'no-end' }
  | { readonly kind: 'impossible-end'; readonly words: string }
  | { readonly kind: 'severe'; readonly words: string }
  | {
      readonly kind: 'notice';
      readonly column: NoticeColumn;
      readonly severity: 'routine' | 'blue' | 'yellow';
      readonly areaIds: readonly string[];
      readonly validUntil: Date;
      readonly text: string;
    };

const WRITES = /^\s*发(?:布|个|条|一条)?通知(?:[\s:：,，]+|$)/u;
const ALL = /^(?:全部|所有|全体|全社区)(?:片区|居民)?$/u;
const SEVERITIES: ReadonlyMap<string, 'blue' | 'yellow' | 'severe'> = new Map([
  ['蓝色', 'blue'],
  ['黄色', 'yellow'],
  ['橙色', 'severe'],
  ['红色', 'severe'],
]);
/** Direction marks, and characters that show nothing and may be no part of an emoji. */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const MOST_HEAD = 60;

/** `发通知 气象预报 甲片 到明天18点 内容…`: the head in any spelling, the text as it was typed. Null: no notice is written. */
export function matchNoticeWritten(raw: string, areas: readonly Area[], now: Date): WrittenNotice | null {
  const whole = raw.replace(/\r\n?/g, '\n').replace(HIDDEN, '');
  const lead = WRITES.exec(whole);
  if (!lead) return null;
  const first = takeToken(whole.slice(lead[0].length));
  if (first.token === '') return { kind: 'how' };
  const column = noticeColumns.find((name) => name === first.token);
  if (!column) return { kind: 'unknown-column', words: first.token };
  const maybe = takeToken(first.rest);
  const colour = maybe.token.replace(/(?:预警|提醒)$/u, '');
  const severity = SEVERITIES.get(colour) ?? 'routine';
  if (severity === 'severe') return { kind: 'severe', words: colour };
  const where = severity === 'routine' ? maybe : takeToken(maybe.rest);
  if (where.token === '') return { kind: 'how' };
  const found = areasCalled(where.token, areas);
  if ('kind' in found) return found;
  const end = takeEnd(where.rest, now);
  if (end.kind !== 'end') return end;
  return { kind: 'notice', column, severity, ...found, validUntil: end.at, text: end.rest };
}

/** The next word, in plain spelling, and what follows as it was typed. */
function takeToken(text: string): { readonly token: string; readonly rest: string } {
  const found = /^\s*(\S*)\s*/u.exec(text);
  return { token: normaliseText(found?.[1] ?? ''), rest: text.slice(found?.[0].length ?? 0) };
}

function areasCalled(
  words: string,
  areas: readonly Area[],
): { readonly areaIds: readonly string[] } | Extract<WrittenNotice, { kind: 'unknown-area' | 'which-area' }> {
  if (ALL.test(words)) return { areaIds: areas.map(({ id }) => id) };
  const areaIds = new Set<string>();
  for (const word of words.split(/[、,和]/u).filter((one) => one !== '')) {
    const called = areas.filter(({ name, shortName }) => name === word || shortName === word);
    const [only] = called;
    if (!only) return { kind: 'unknown-area', words: word };
    if (called.length > 1) return { kind: 'which-area', words: word, names: called.map(({ name }) => name) };
    areaIds.add(only.id);
  }
  return areaIds.size > 0 ? { areaIds: [...areaIds] } : { kind: 'unknown-area', words };
}

type End =
  | Extract<WrittenNotice, { kind: 'no-end' | 'impossible-end' }>
  | { readonly kind: 'end'; readonly at: Date; readonly rest: string };

/** 到明天18点, also as two words: 到6月12日 18点. A day without an hour lasts until its last minute. */
function takeEnd(text: string, now: Date): End {
  const one = takeToken(text);
  if (one.token.length > MOST_HEAD) return { kind: 'no-end' };
  const moment = takeMoment(one.token, now);
  if (moment.kind === 'impossible') return { kind: 'impossible-end', words: moment.words };
  if (moment.kind === 'none' || moment.rest !== '') return { kind: 'no-end' };
  const two = takeToken(one.rest);
  const both = two.token.length > MOST_HEAD ? moment : takeMoment(`${one.token}${two.token}`, now);
  const isLonger = moment.kind === 'day' && both.kind === 'moment' && both.rest === '';
  return { kind: 'end', at: instantOf(isLonger ? both : moment), rest: (isLonger ? two : one).rest.trim() };
}

const instantOf = (moment: Extract<SpokenMoment, { kind: 'day' | 'moment' }>): Date =>
  moment.kind === 'moment' ? moment.at : atShanghai(moment.date, '23:59');

export type NoticeWord = 'agree' | 'disagree' | 'withdraw';

/** A notice's number as staff type it: `N01`, or in full `YX-0609-N01`. */
export interface NoticeCode {
  /** `YX-0609-N01` in capitals when it was said in full, else null. */
  readonly label: string | null;
  readonly seq: number;
}

export interface NoticeCommand {
  readonly kind: NoticeWord;
  readonly word: string;
  readonly code: NoticeCode;
  /** What was said besides: the reason. */
  readonly rest: string;
}

const WORDS: readonly (readonly [NoticeWord, string, RegExp])[] = [
  ['withdraw', '撤回', /^(?:撤回|收回|撤销)(?:通知)?/u],
  ['disagree', '不同意', /^(?:不同意|不批准|不批|驳回)(?:通知)?/u],
  ['agree', '同意', /^(?:同意|批准|准了)(?:通知)?/u],
];
const CODE = String.raw`#?(?:([A-Za-z]{1,4})-?(?:\d{4}-?)?(\d{4})-?)?[Nn]-?(\d{1,5})(?![A-Za-z0-9])`;
const FIRST = new RegExp(`^(?:通知\\s*)?${CODE}`, 'u');

/** Reads `通知 N01 同意`, `N01 不同意 时间不对`, `撤回 N01`. Null: no word on a notice that is named. */
export function matchNoticeCommand(text: string): NoticeCommand | null {
  const words = normaliseText(text);
  const first = FIRST.exec(words);
  const behindCode = first && withoutLead(words.slice(first[0].length));
  for (const [kind, word, pattern] of WORDS) {
    const found = pattern.exec(behindCode ?? words);
    if (!found) continue;
    const behind = withoutLead((behindCode ?? words).slice(found[0].length));
    if (first) return { kind, word, code: toCode(first), rest: behind };
    const named = FIRST.exec(behind);
    return named && { kind, word, code: toCode(named), rest: withoutLead(behind.slice(named[0].length)) };
  }
  return null;
}

/** 通知 alone: the list of those that are open. */
export const asksForNotices = (text: string): boolean =>
  /^(?:查|看)?通知(?:列表)?[\s\p{P}]*$/u.test(normaliseText(text));

function toCode([, prefix, day, seq = '']: RegExpExecArray): NoticeCode {
  const number = Number(seq);
  if (prefix === undefined || day === undefined) return { label: null, seq: number };
  return { label: `${prefix.toUpperCase()}-${day}-N${String(number).padStart(2, '0')}`, seq: number };
}

const withoutLead = (text: string): string => text.replace(/^[\s,.:;、。]+|[\s,]+$/gu, '');
