import { type Context, look, type Read } from './read';
import { readDuration } from './read-duration';
import { readRange } from './read-range';
import { type Amount } from './time-phrase';

export interface Repetition {
  readonly every: Amount;
  readonly first: Read | null;
  readonly end: number;
}

const EACH = /每(?:隔|逢)?一?个?/y;
const UNIT =
  /(?<week>周|星期|礼拜)|(?<workday>工作日)|(?<year>年|届)|(?<month>月)|(?<day>天|日)|(?<part>[早晚夜晨上中下])|(?<hour>小时|钟头)|(?<quarter>季度)|(?<minute>分钟)|(?<second>秒钟?)/y;
const OWN_WORKDAY = /的?工作日/y;

/** What comes again: 每天早上8点, 每周六上午9点到11点, 每年母亲节, 每月15号, 每隔200秒. It is no moment of its own. */
export function readRepetition(text: string, at: number, context: Context): Repetition | null {
  const each = look(EACH, text, at);
  if (each === null) return null;
  const start = at + each[0].length;
  const unit = look(UNIT, text, start);
  if (unit === null) {
    const long = readDuration(text, start, true);
    return long === null ? null : { every: long.amount, first: null, end: long.end };
  }
  const { week, part } = unit.groups ?? {};
  const every = everyOf(unit.groups ?? {});
  const rest = start + (part === undefined ? unit[0].length : 0);
  const weekday = week === undefined ? null : readRange(text, start, context);
  const afterWork = look(OWN_WORKDAY, text, rest);
  const first = weekday ?? readRange(text, afterWork === null ? rest : rest + afterWork[0].length, context);
  if (part !== undefined && first === null) return null;
  return { every, first, end: first?.end ?? (afterWork === null ? rest : rest + afterWork[0].length) };
}

function everyOf(groups: Readonly<Record<string, string | undefined>>): Amount {
  if (groups.week !== undefined) return { day: 7 };
  if (groups.workday !== undefined) return { workday: 1 };
  if (groups.year !== undefined) return { year: 1 };
  if (groups.month !== undefined) return { month: 1 };
  if (groups.quarter !== undefined) return { month: 3 };
  if (groups.hour !== undefined) return { hour: 1 };
  if (groups.minute !== undefined) return { minute: 1 };
  return groups.second === undefined ? { day: 1 } : { second: 1 };
}
