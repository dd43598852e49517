import {
  noticeColumns,
  type NoticeAudience,
  type NoticeColumn,
  type NoticeSeverity,
} from '../../server/core/notices/notice';
import { normaliseText } from '../../server/core/shared/normalise-text';
import { readAudience, type AudienceGrid, type UnclearAudience } from './notice-audience';
import { takeNoticeCode, withoutLead, type NoticeCode } from './notice-code';
import { takeEnd, takeToken, type NoticeEnd } from './notice-end';

export type WrittenNotice =
  | { readonly kind: 'how' }
  | { readonly kind: 'unknown-column'; readonly words: string }
  | UnclearAudience
  | Exclude<NoticeEnd, { kind: 'end' }>
  | {
      readonly kind: 'notice';
      readonly column: NoticeColumn;
      readonly severity: NoticeSeverity;
      readonly areaIds: readonly string[];
      readonly audience: NoticeAudience;
      readonly validUntil: Date;
      readonly text: string;
    };

const WRITES = /^\s*发(?:布|个|条|一条)?通知(?:[\s:：,，]+|$)/u;
const SEVERITIES: ReadonlyMap<string, NoticeSeverity> = new Map([
  ['蓝色', 'blue'],
  ['黄色', 'yellow'],
  ['橙色', 'orange'],
  ['红色', 'red'],
]);
/** Direction marks, and characters that show nothing and may be no part of an emoji. */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const asTyped = (raw: string): string => raw.replace(/\r\n?/g, '\n').replace(HIDDEN, '');

/** `发通知 气象预报 甲片 到明天18点 内容…`: the head in any spelling, the text as it was typed. Null: no notice is written. */
export function matchNoticeWritten(raw: string, grid: AudienceGrid, now: Date): WrittenNotice | null {
  const whole = asTyped(raw);
  const lead = WRITES.exec(whole);
  if (!lead) return null;
  const first = takeToken(whole.slice(lead[0].length));
  if (first.token === '') return { kind: 'how' };
  const column = noticeColumns.find((name) => name === first.token);
  if (!column) return { kind: 'unknown-column', words: first.token };
  const maybe = takeToken(first.rest);
  const severity = SEVERITIES.get(maybe.token.replace(/(?:预警|提醒)$/u, '')) ?? 'routine';
  const where = severity === 'routine' ? maybe : takeToken(maybe.rest);
  if (where.token === '') return { kind: 'how' };
  const found = readAudience(where.token, grid);
  if (found.kind !== 'audience') return found;
  const end = takeEnd(where.rest, now);
  if (end.kind !== 'end') return end;
  const { areaIds, audience } = found;
  return { kind: 'notice', column, severity, areaIds, audience, validUntil: end.at, text: end.rest };
}

export type CorrectedNotice =
  | Extract<NoticeEnd, { kind: 'impossible-end' }>
  | {
      readonly kind: 'correction';
      readonly code: NoticeCode;
      /** Null: that of the one it corrects. */
      readonly validUntil: Date | null;
      readonly text: string;
    };

const CORRECTS = /^\s*更正[\s:：]*(?:通知)?[\s:：]*([^\s:：,，。]+)[\s:：,，]*/u;

/** `更正 N01 内容…` or `更正 N01 到后天18点 内容…`. Null: nothing is corrected that is named. */
export function matchNoticeCorrected(raw: string, now: Date): CorrectedNotice | null {
  const whole = asTyped(raw);
  const lead = CORRECTS.exec(whole);
  const named = lead && takeNoticeCode(normaliseText(lead[1] ?? ''));
  if (!lead || !named || /[^\p{P}]/u.test(named.rest)) return null;
  const text = whole.slice(lead[0].length);
  const { code } = named;
  const end = /^(?:有效)?到/u.test(text) ? takeEnd(text, now) : null;
  if (end?.kind === 'impossible-end') return end;
  return end?.kind === 'end'
    ? { kind: 'correction', code, validUntil: end.at, text: end.rest }
    : { kind: 'correction', code, validUntil: null, text: text.trim() };
}

export type NoticeWord = 'agree' | 'disagree' | 'withdraw' | 'unreached' | 'ledger';

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
  ['unreached', '未达', /^(?:未达|未送达|谁没收到)(?:名单)?/u],
  ['ledger', '送达', /^(?:送达|送达情况)/u],
];

/** Reads `通知 N01 同意`, `N01 不同意 时间不对`, `撤回 N01`, `N01 未达`. Null: no word on a notice that is named. */
export function matchNoticeCommand(text: string): NoticeCommand | null {
  const words = normaliseText(text);
  const first = takeNoticeCode(words);
  const said = first?.rest ?? words;
  for (const [kind, word, pattern] of WORDS) {
    const found = pattern.exec(said);
    if (!found) continue;
    const behind = withoutLead(said.slice(found[0].length));
    if (first) return { kind, word, code: first.code, rest: behind };
    const named = takeNoticeCode(behind);
    return named && { kind, word, code: named.code, rest: named.rest };
  }
  return null;
}

/** 通知 alone: the list of those that are open. */
export const asksForNotices = (text: string): boolean =>
  /^(?:查|看)?通知(?:列表)?[\s\p{P}]*$/u.test(normaliseText(text));
