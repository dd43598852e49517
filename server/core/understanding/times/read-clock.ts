import { dayPartOf, hourIn, PART_NAMES } from './day-parts';
import { numberOf } from './number-words';
import { BLURRED, type Context, look, type Read, standsAlone, SURE, WEAK } from './read';
import { type Wall } from './wall';

const SMALL = String.raw`(?:\d{1,2}|[零〇]?[一二两三四五六七八九十]{1,3})`;
const PART = new RegExp(`(?:${PART_NAMES})[ 的]?`, 'y');
const DIGITAL = /(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?![\d:])/y;
const SPOKEN = new RegExp(
  `(?<hour>${SMALL}|零)(?:点钟?|时)(?![间候代段心子名赞评击播滴缀期常])` +
    '(?:(?<exact>整)|(?<half>半)|(?<quarter>[一二三123])刻钟?' +
    `|(?:零|过)?(?<minute>${SMALL})分(?![钟之])(?:(?<second>${SMALL})秒)?` +
    String.raw`|(?<bare>[0-5]\d|[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)(?![\d零〇一二三四五六七八九十分点栋号楼单个人元件户天条米月日年岁块次%])` +
    '|(?<vague>多钟?|许|来钟))?',
  'y',
);
const PAIR = new RegExp(`(?<first>${SMALL})(?:-|~|到|至)(?=(?<last>${SMALL})(?:点|时(?!间|候)))`, 'y');
const NOT_BEFORE = /[的谈提条第这那几有差快早晚慢多好大小高低下如另\d零一二三四五六七八九十百千万点时:]/;
const NOT_BEHIND =
  /(?:点|时)(?:建议|意见|要求|问题|希望|想法|说明|情况|理由|看法|感受|疑问|诉求|共识|儿|都|也|就|不|没)/y;

/**
 * A time of day, or a part of one, on a given day: 下午3点半, 19:30, 晚上. `isSaid` says that the day stands before it
 * in the text; alone, 三点 must not be 三点建议.
 */
export function readClock(
  text: string,
  at: number,
  day: Wall,
  isSaid: boolean,
  context: Context,
): Read | null {
  const part = look(PART, text, at);
  const name = part?.[0].replace(/[ 的]$/, '') ?? '';
  const from = at + (part?.[0].length ?? 0);
  const clock = readHour(text, from, name, day, isSaid, context);
  if (clock !== null) return isSaid ? { ...clock, rolls: null } : clock;
  return name === '' ? null : readPart(text, at, name, day, isSaid);
}

function readPart(text: string, at: number, name: string, day: Wall, isSaid: boolean): Read | null {
  const part = dayPartOf(name);
  const end = at + name.length;
  // 早 and 晚 alone are "early" and "late".
  if (part === null || (!isSaid && name.length === 1) || /[报餐饭班会稻熟]/.test(text.charAt(end)))
    return null;
  return {
    ...{ from: hourOf(day, part.from), to: hourOf(day, part.until) - 1_000, end },
    ...{ grain: 'part-of-day', rolls: isSaid ? null : 'day', confidence: isSaid ? 0.9 : 0.75 },
  };
}

function readHour(
  text: string,
  at: number,
  name: string,
  day: Wall,
  isSaid: boolean,
  context: Context,
): Read | null {
  const digital = look(DIGITAL, text, at);
  if (digital !== null) return readDigital(text, at, digital, name, day, context);
  const pair = look(PAIR, text, at);
  if (pair !== null) return readPair(text, at, pair, name, day);
  const spoken = look(SPOKEN, text, at);
  if (spoken === null) return null;
  const { hour: word = '', exact, half, quarter, minute, second, bare, vague } = spoken.groups ?? {};
  const isPair = /^[一二三四五六七八][二三四五六七八九]$/.test(word);
  const said = numberOf(isPair ? word.charAt(0) : word);
  if (said === null || said > 24) return null;
  const isBare = [exact, half, quarter, minute, bare, vague].every((one) => one === undefined);
  if (isBare && !isHour(text, at, spoken[0], word, name, isSaid)) return null;
  const minutes =
    half !== undefined
      ? 30
      : quarter !== undefined
        ? (numberOf(quarter) ?? 0) * 15
        : numberOf(minute ?? bare ?? '');
  const seconds = second === undefined ? null : numberOf(second);
  if ((minutes ?? 0) > 59 || (seconds ?? 0) > 59) return null;
  const end = at + spoken[0].length;
  const hours = meantHour(word, name, said, text.charAt(at + word.length) === '点' && !context.isSecondHalf);
  const from = hourOf(day, hours) + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1_000;
  const clock = clockSpan(from, minutes !== null, seconds !== null);
  // 下午三四点
  if (isPair) return { ...clock, to: clock.to + 3_600_000, end, confidence: BLURRED };
  return { ...clock, end, isPlainHour: name === '' && hours <= 11 && !word.startsWith('0') };
}

function isHour(
  text: string,
  at: number,
  words: string,
  word: string,
  name: string,
  isSaid: boolean,
): boolean {
  const isAlways = words.endsWith('钟');
  if (isAlways) return true;
  // 晚一点, 明天早一点: later, earlier.
  if (word === '一' && (name.length === 1 || name === ''))
    return /[前后左]|之前|以/.test(text.charAt(at + words.length));
  if (name !== '' || isSaid) return true;
  return !NOT_BEFORE.test(text.charAt(at - 1)) && look(NOT_BEHIND, text, at + words.length - 1) === null;
}

/** 3点 among people is the afternoon's, as everywhere in the house; 03:00 and 3时 are what they say. */
function meantHour(word: string, name: string, hour: number, isSpoken: boolean): number {
  if (name !== '') return hourIn(name, hour);
  return isSpoken && !word.startsWith('0') && hour >= 1 && hour <= 6 ? hour + 12 : hour;
}

function readDigital(
  text: string,
  at: number,
  found: RegExpExecArray,
  name: string,
  day: Wall,
  context: Context,
): Read | null {
  const { hour = '', minute = '', second } = found.groups ?? {};
  const end = at + found[0].length;
  if (Number(hour) > 24) {
    if (name !== '' || second !== undefined || Number(hour) > 59 || !standsAlone(text, at, end)) return null;
    const from = Math.floor(context.now.from / 3_600_000) * 3_600_000 + Number(hour) * 60_000;
    return { ...clockSpan(from + Number(minute) * 1_000, true, true), rolls: null, end, confidence: WEAK };
  }
  const hours = name === '' ? Number(hour) : hourIn(name, Number(hour));
  const from = hourOf(day, hours) + Number(minute) * 60_000 + Number(second ?? 0) * 1_000;
  return { ...clockSpan(from, true, second !== undefined), end };
}

function readPair(text: string, at: number, found: RegExpExecArray, name: string, day: Wall): Read | null {
  const first = numberOf(found.groups?.first ?? '');
  if (first === null || first > 24 || /[\d.]/.test(text.charAt(at - 1))) return null;
  // Only its first half; the way to the second is a range like any other.
  return {
    ...clockSpan(hourOf(day, meantHour('0', name, first, false)), false, false),
    end: at + (found.groups?.first ?? '').length,
  };
}

function clockSpan(from: Wall, hasMinute: boolean, hasSecond: boolean): Omit<Read, 'end'> {
  const grain = hasSecond ? 'second' : hasMinute ? 'minute' : 'hour';
  const length = hasSecond ? 0 : hasMinute ? 59_000 : 3_599_000;
  return { from, to: from + length, grain, rolls: 'day', confidence: SURE };
}

const hourOf = (day: Wall, hour: number): Wall => day + hour * 3_600_000;
