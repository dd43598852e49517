import type { SayingParams } from '../../server/core/outbound/saying';
import { formatMoment } from './format-moment';

/** Reads the stored parameters of a saying; what is missing or of another type is a bug and throws. */
export interface SayingReader {
  text(name: string): string;
  optional(name: string): string | null;
  list(name: string): readonly string[];
  count(name: string): number;
  optionalCount(name: string): number | null;
  flag(name: string): boolean;
  /** `6月16日17:30` */
  moment(name: string): string;
  /** The moment at `index` of a list of them. */
  momentIn(name: string, index: number): string;
}

export function createSayingReader(params: SayingParams, now: Date): SayingReader {
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
    moment: (name) => formatMoment(new Date(text(name)), now),
    momentIn: (name, index) => formatMoment(new Date(list(name)[index] ?? ''), now),
  };
}
