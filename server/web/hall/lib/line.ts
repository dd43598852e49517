import type { HallAnswer } from './ask-hall';
import { momentOf } from './times';

/** How it stands with the server. */
export interface Line {
  /** Questions in a row that came to nothing. */
  readonly failures: number;
  readonly why: Exclude<HallAnswer['kind'], 'new' | 'same'> | null;
  /** When it answered last, by its own time; null: never. */
  readonly heardMs: number | null;
}

const everyMs = 15_000;
const againMs = 5_000;

export const noLineYet: Line = { failures: 0, why: null, heardMs: null };

export function lineAfter(line: Line, { kind }: HallAnswer, nowMs: number): Line {
  if (kind === 'new' || kind === 'same') return { failures: 0, why: null, heardMs: nowMs };
  return { ...line, failures: line.failures + 1, why: kind };
}

/** The pause until the next question: one that failed is asked again sooner, once. */
export const pauseAfter = ({ failures }: Line): number => (failures === 1 ? againMs : everyMs);

/** One question may fail without a word to anybody. */
export const isLost = ({ failures }: Line): boolean => failures >= 2;

const whyWords = { 'no-line': '网络断开', 'no-answer': '服务暂时没有回答', unreadable: '服务的回答看不懂' };

/** 更新于16:20 · 网络断开，显示的是16:20的内容 */
export function lineWords(line: Line, now: Date): string {
  const heard = line.heardMs === null ? null : momentOf(new Date(line.heardMs), now);
  if (!isLost(line) || line.why === null) return heard === null ? '正在取内容…' : `更新于${heard}`;
  const why = whyWords[line.why];
  return heard === null ? `${why}，还没有内容` : `${why}，显示的是${heard}的内容`;
}
