import { normaliseText } from '../../server/core/shared/normalise-text';
import { type FoundMoment, instantOf, readMoments } from './read-moments';

export type SpokenMoment =
  | { readonly kind: 'none' }
  /** 32号, 2月30日, 下周八, 25点 */
  | { readonly kind: 'impossible'; readonly words: string }
  /** 明天, 到18号, 6月20日, 周四, 下周三; `date` is `YYYY-MM-DD` in Asia/Shanghai. */
  | { readonly kind: 'day'; readonly date: string; readonly words: string; readonly rest: string }
  /** 明天17点前, 6月20日17:30, 周四下午3点 */
  | { readonly kind: 'moment'; readonly at: Date; readonly words: string; readonly rest: string };

const EDGES = /^[\s\p{P}]+|[\s,.:;、。]+$/gu;

/**
 * The day or moment said in a text, and the text without it. Of several the one marked as a date counts (到18号,
 * 17点前), else the first. Whether it is past is for the deed to ask.
 */
export function takeMoment(text: string, now: Date): SpokenMoment {
  const words = normaliseText(text);
  const found = readMoments(words, now);
  const chosen = found.find(isMarked) ?? found[0];
  if (chosen === undefined) return { kind: 'none' };
  if (chosen.date === null) return { kind: 'impossible', words: chosen.words };
  const said = { words: chosen.words, rest: withoutWords(words, chosen) };
  if (chosen.at !== null) return { kind: 'moment', at: chosen.at, ...said };
  if (chosen.time === null) return { kind: 'day', date: chosen.date, ...said };
  return { kind: 'moment', at: instantOf(chosen.date, chosen.time), ...said };
}

function isMarked(found: FoundMoment): boolean {
  return found.lead !== '' || found.hasTail || found.time !== null;
}

/** What is left of a text when the found words are gone, its parts one blank apart. */
export function withoutWords(text: string, found: { readonly start: number; readonly end: number }): string {
  const before = text.slice(0, found.start).replace(EDGES, '');
  const behind = text.slice(found.end).replace(EDGES, '');
  return [before, behind].filter((part) => part !== '').join(' ');
}
