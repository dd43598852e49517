import { look } from './read';
import { numberOf, NUMERAL } from './number-words';
import { type Amount } from './time-phrase';

export interface Duration {
  readonly amount: Amount;
  readonly end: number;
  /** 三个多月, 几天: about so much. */
  readonly isVague: boolean;
  /** 半小时, 两年半. */
  readonly hasHalf: boolean;
  readonly unit: keyof Amount;
  /** How long the unit itself is where it is no plain one: a quarter of an hour is 15 minutes. */
  readonly step: number;
}

const UNITS: Readonly<Record<string, readonly [keyof Amount, number]>> = {
  ...{
    周年: ['year', 1],
    年: ['year', 1],
    载: ['year', 1],
    个季度: ['month', 3],
    季度: ['month', 3],
    月: ['month', 1],
  },
  ...{
    工作日: ['workday', 1],
    周: ['day', 7],
    星期: ['day', 7],
    礼拜: ['day', 7],
    昼夜: ['day', 1],
    天: ['day', 1],
    日: ['day', 1],
  },
  ...{ 小时: ['hour', 1], 钟头: ['hour', 1], 刻钟: ['minute', 15], 分钟: ['minute', 1], 分: ['minute', 1] },
  ...{ 秒钟: ['second', 1], 秒: ['second', 1] },
};
const UNIT = Object.keys(UNITS)
  .sort((one, other) => other.length - one.length)
  .join('|');
const PIECE = new RegExp(
  `(?:(?<count>${NUMERAL})|(?<few>好?几|数))(?<more>多|余|来)?(?<each>个)?(?<more2>多)?(?<half>半)?的?(?<unit>${UNIT})(?<tail>半(?:钟)?)?(?<more3>多)?`,
  'y',
);
const HALF = /半个?(?<unit>年|月|天|日|小时|钟头|分钟)/y;
const PAIR = new RegExp(`(?<low>${NUMERAL})个?(?:-{1,2}|~|到|至)(?=${NUMERAL})`, 'y');
const NIGHTS = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[晚夜]/y;

/** 30~90日, 100到200个小时: the lower number takes the upper one's unit. */
export function readPair(text: string, at: number): { readonly low: Amount; readonly high: Duration } | null {
  const found = look(PAIR, text, at);
  const high = found === null ? null : readPiece(text, at + found[0].length, false);
  const low = numberOf(found?.groups?.low ?? '');
  if (high === null || low === null || high.hasHalf) return null;
  return { low: { [high.unit]: low * high.step }, high };
}

/** How long: 两年半, 四年六个月, 一个半小时, 半年, 一刻钟. `asMonths` lets 三月 be three months. */
export function readDuration(text: string, at: number, asMonths: boolean): Duration | null {
  let found = readPiece(text, at, asMonths);
  if (found === null) return null;
  for (
    let piece = readPiece(text, found.end, false);
    piece !== null;
    piece = readPiece(text, found.end, false)
  ) {
    if (found.hasHalf || sizeOf(piece.unit) >= sizeOf(found.unit)) break;
    found = {
      ...piece,
      amount: { ...found.amount, ...piece.amount },
      isVague: found.isVague || piece.isVague,
    };
  }
  if (found.unit !== 'day') return found;
  const nights = look(NIGHTS, text, found.end);
  return nights === null ? found : { ...found, end: found.end + nights[0].length };
}

function readPiece(text: string, at: number, asMonths: boolean): Duration | null {
  const half = look(HALF, text, at);
  if (half !== null) return halfOf(half, at);
  const found = look(PIECE, text, at);
  if (found === null) return null;
  const { count, few, more, more2, more3, each, half: middle, unit: word = '', tail } = found.groups ?? {};
  const unit = UNITS[word];
  const whole = few === undefined ? valueOf(count ?? '') : 3;
  if (unit === undefined || whole === null || whole > 1e12 || whole === 0) return null;
  if (word === '月' && each === undefined && !asMonths) return null;
  if (word === '年' && isYear(count ?? '') && more === undefined) return null;
  if (word === '分' && !/^(?:半钟)/.test(tail ?? '')) return null;
  const hasHalf = middle !== undefined || tail !== undefined;
  const isVague = [few, more, more2, more3].some((one) => one !== undefined);
  const amount = { [unit[0]]: (whole + (hasHalf ? 0.5 : 0)) * unit[1] };
  return { amount, end: at + found[0].length, isVague, hasHalf, unit: unit[0], step: unit[1] };
}

function halfOf(found: RegExpExecArray, at: number): Duration | null {
  const unit = UNITS[found.groups?.unit ?? ''];
  if (unit === undefined) return null;
  const end = at + found[0].length;
  return { amount: { [unit[0]]: 0.5 }, end, isVague: false, hasHalf: true, unit: unit[0], step: 0.5 };
}

/** 2025年 and 三三年 are years, not how long something lasts. */
function isYear(count: string): boolean {
  return (
    /^(?:[12]\d{3}|0\d|[零〇一二三四五六七八九]{2}|[一二][零〇一二三四五六七八九]{3})$/.test(count) &&
    !isNeighbours(count)
  );
}

/** 三四天, 一两年, 三五天: the larger of the two. */
function isNeighbours(count: string): boolean {
  const digits = '一二三四五六七八九';
  const [one = '', other = ''] = [...count].map((char) => (char === '两' ? '二' : char));
  if (count.length !== 2 || !digits.includes(one) || !digits.includes(other)) return false;
  return count === '三五' || digits.indexOf(other) === digits.indexOf(one) + 1;
}

const valueOf = (count: string): number | null => numberOf(isNeighbours(count) ? count.slice(1) : count);

const SIZES: readonly (keyof Amount)[] = ['second', 'minute', 'hour', 'day', 'workday', 'month', 'year'];
const sizeOf = (unit: keyof Amount): number => SIZES.indexOf(unit);
