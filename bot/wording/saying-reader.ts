import type { Today } from '../../server/core/deadlines/today';
import type { SayingParams } from '../../server/core/outbound/saying';
import { awayPeriod } from './away-period';
import { formatDay, formatMoment, plainMoment } from './format-moment';
import { formatPeriod } from './format-period';

/** Reads the stored parameters of a saying; what is missing or of another type is a bug and throws. */
export interface SayingReader {
  text(name: string): string;
  optional(name: string): string | null;
  list(name: string): readonly string[];
  count(name: string): number;
  optionalCount(name: string): number | null;
  flag(name: string): boolean;
  /** `6月16日17:30`, marked while it is not confirmed. */
  moment(name: string): string;
  /** Without a mark, where the sentence says itself how sure it is. */
  plainMoment(name: string): string;
  /** The moment at `index` of a list of them. */
  momentIn(name: string, index: number): string;
  /** `6月20日` of a date, marked like a moment. */
  day(name: string): string;
  /** `6月20日20:00到24:00` */
  period(from: string, to: string): string;
  /** When somebody is away: whole days without hours. */
  away(from: string, to: string): string;
  /** The periods of two parallel lists. */
  periodsIn(froms: string, tos: string): readonly string[];
}

export function createSayingReader(params: SayingParams, today: Today): SayingReader {
  const read = (name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`saying lacks ${name}`);
    return value;
  };
  const text = (name: string): string => {
    const value = read(name);
    if (typeof value !== 'string') throw new TypeError(`saying: ${name} is no text`);
    return value;
  };
  const count = (name: string): number => {
    const value = read(name);
    if (typeof value !== 'number') throw new TypeError(`saying: ${name} is no number`);
    return value;
  };
  const list = (name: string): readonly string[] => {
    const value = read(name);
    if (value === null || typeof value !== 'object') throw new TypeError(`saying: ${name} is no list`);
    return value;
  };
  return {
    text,
    optional: (name) => (read(name) === null ? null : text(name)),
    list,
    count,
    optionalCount: (name) => (read(name) === null ? null : count(name)),
    flag: (name) => read(name) === true,
    moment: (name) => formatMoment(new Date(text(name)), today),
    plainMoment: (name) => plainMoment(new Date(text(name)), today),
    momentIn: (name, index) => formatMoment(new Date(list(name)[index] ?? ''), today),
    day: (name) => formatDay(text(name), today),
    away: (from, to) => awayPeriod(new Date(text(from)), new Date(text(to)), today),
    period: (from, to) => formatPeriod(new Date(text(from)), new Date(text(to)), today),
    periodsIn: (froms, tos) => {
      const ends = list(tos);
      return list(froms).map((from, index) =>
        formatPeriod(new Date(from), new Date(ends[index] ?? ''), today),
      );
    },
  };
}
