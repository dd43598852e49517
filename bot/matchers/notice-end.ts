import { atShanghai } from '../../server/core/shared/shanghai-time';
import { normaliseText } from '../../server/core/shared/normalise-text';
import { takeMoment, type SpokenMoment } from './spoken-moment';

export type NoticeEnd =
  | { readonly kind: 'no-end' }
  | { readonly kind: 'impossible-end'; readonly words: string }
  | { readonly kind: 'end'; readonly at: Date; readonly rest: string };

const MOST_HEAD = 60;

/** The next word, in plain spelling, and what follows as it was typed. */
export function takeToken(text: string): { readonly token: string; readonly rest: string } {
  const found = /^\s*(\S*)\s*/u.exec(text);
  return { token: normaliseText(found?.[1] ?? ''), rest: text.slice(found?.[0].length ?? 0) };
}

/** 到明天18点, also as two words: 到6月12日 18点. A day without an hour lasts until its last minute. */
export function takeEnd(text: string, now: Date): NoticeEnd {
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
