import { numberOf } from './number-words';
import { BLURRED, type Context, look, type Read, standsAlone, SURE, WEAK } from './read';
import { readWithinYear } from './read-within-year';
import { partsOf, yearsOf } from './wall';

const RELATIVE: Readonly<Record<string, number>> = {
  ...{
    大前年: -3,
    前年: -2,
    去年: -1,
    上一年: -1,
    上年度: -1,
    旧年: -1,
    今年: 0,
    本年度: 0,
    本年: 0,
    这一年: 0,
  },
  ...{ 明年: 1, 下一年: 1, 来年: 1, 下年度: 1, 后年: 2, 大后年: 3 },
};
const TO_BASE: Readonly<Record<string, number>> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1 };
const WORD = new RegExp(
  `(?<word>${[...Object.keys(RELATIVE), ...Object.keys(TO_BASE)].join('|')})(?![轻龄纪级])度?的?`,
  'y',
);
const NTH = /第(?<count>[一二三四五六七八九十]{1,3}|\d{1,2})年/y;
const FULL = /(?<year>[12]\d{3}|[一二][零〇一二三四五六七八九]{3}) ?(?:年度?的?|年?(?=Q[1-4]))/y;
const SHORT = /(?<year>\d{2}|[零〇一二三四五六七八九]{2})年的?/y;
const BARE =
  /(?<year>(?:19|20)\d{2})(?=[-~至到]+ ?(?:19|20)\d{2}(?:年|\D|$))|(?<alone>(?:19|20)\d{2})(?!\d)/y;
/** 2026年2月29日 is no day, and so not the year either. */
const DAY_BEHIND = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/y;
const PAIR = /(?<words>今明|去今|明后|今明后)(?<count>[两二三])年/y;
const CENTURY =
  /(?<century>\d{1,2}|[一二三四五六七八九十]{1,3}|上个?|本)世纪(?:(?<decade>[一二三四五六七八九]十|[1-9]0)年代)?(?<edge>初|中叶|末|前半叶|后半叶)?/y;
const DECADE = /(?<decade>[二三四五六七八九零一〇]十?零?|(?:1[5-9]|20)\d0|\d0)年代(?<edge>初|末)?/y;

/** A year and what is said within it: 去年暑假, 2021年前两个季度, 03年2月28日, 三三年, 十九世纪七十年代. */
export function readYear(text: string, at: number, context: Context): Read | null {
  const pair = look(PAIR, text, at);
  if (pair !== null) return readPair(pair, at, context);
  const long = readCentury(text, at, context) ?? readDecade(text, at, context);
  if (long !== null) return long;
  const now = partsOf(context.now.from).year;
  const word = look(WORD, text, at);
  if (word !== null && !(word[0].startsWith('同') && text.charAt(at - 1) === '合')) {
    const name = word.groups?.word ?? '';
    const years = RELATIVE[name];
    const year = years === undefined ? partsOf(context.base).year + (TO_BASE[name] ?? 0) : now + years;
    return within(text, at + word[0].length, year, context);
  }
  const nth = look(NTH, text, at);
  if (nth !== null) {
    const count = numberOf(nth.groups?.count ?? '') ?? 1;
    const reading = within(text, at + nth[0].length, now + count - 1, context);
    return reading === null ? null : { ...reading, confidence: WEAK };
  }
  const full = look(FULL, text, at);
  if (full !== null)
    return within(text, at + full[0].length, numberOf(full.groups?.year ?? '') ?? 0, context);
  const short = look(SHORT, text, at);
  if (short !== null) return readShort(text, at, short, now, context);
  const bare = look(BARE, text, at);
  if (bare === null) return null;
  const end = at + bare[0].length;
  if (bare.groups?.alone !== undefined && !standsAlone(text, at, end) && !context.isSecondHalf) return null;
  // A document's number: [2008]1号.
  if (/[\d.:/年\]〕】]/.test(text.charAt(end))) return null;
  return { ...yearsOf(Number(bare[0])), end, grain: 'year', rolls: null, confidence: WEAK };
}

function within(text: string, end: number, year: number, context: Context): Read | null {
  const found = readWithinYear(text, end, year, true, context);
  if (found === null && look(DAY_BEHIND, text, end) !== null) return null;
  const plain = text.charAt(end - 1) === '的' ? end - 1 : end;
  return found ?? { ...yearsOf(year), end: plain, grain: 'year', rolls: null, confidence: SURE };
}

/** 98年 and 三三年 are years; 20年 is how long something lasts unless a month or the like follows. */
function readShort(
  text: string,
  at: number,
  found: RegExpExecArray,
  now: number,
  context: Context,
): Read | null {
  const short = numberOf(found.groups?.year ?? '') ?? 0;
  const ofThisCentury = now - (now % 100) + short;
  const year = ofThisCentury > now + 10 ? ofThisCentury - 100 : ofThisCentury;
  const reading = within(text, at + found[0].length, year, context);
  const isYear = /^(?:[零〇一二三四五六七八九]{2}|0\d|[89]\d)年/.test(found[0]);
  return isYear || reading?.grain !== 'year' ? reading : null;
}

function readPair(found: RegExpExecArray, at: number, context: Context): Read | null {
  const { words = '', count = '' } = found.groups ?? {};
  if ((numberOf(count) ?? 0) !== words.length) return null;
  const first =
    partsOf(context.now.from).year + (words.startsWith('去') ? -1 : words.startsWith('明') ? 1 : 0);
  const years = yearsOf(first, first + words.length - 1);
  return { ...years, end: at + found[0].length, grain: 'year', rolls: null, confidence: SURE };
}

function readCentury(text: string, at: number, context: Context): Read | null {
  const found = look(CENTURY, text, at);
  if (found === null) return null;
  const name = found.groups?.century ?? '';
  const running = Math.floor(partsOf(context.now.from).year / 100) * 100;
  const named = ((numberOf(name) ?? 0) - 1) * 100;
  const first = name === '本' ? running : name.startsWith('上') ? running - 100 : named;
  if (first < 0 || first > 2_900) return null;
  const decade = found.groups?.decade;
  const end = at + found[0].length;
  if (decade !== undefined) return long(first + (numberOf(decade) ?? 0), 10, found.groups?.edge, end);
  return long(first, 100, found.groups?.edge, end);
}

function readDecade(text: string, at: number, context: Context): Read | null {
  const found = look(DECADE, text, at);
  if (found === null) return null;
  const decade = numberOf(found.groups?.decade ?? '') ?? 0;
  if (decade > 100) return long(decade, 10, found.groups?.edge, at + found[0].length);
  const now = partsOf(context.now.from).year;
  const first = now - (now % 100) + (decade < 10 ? decade * 10 : decade);
  return long(first > now ? first - 100 : first, 10, found.groups?.edge, at + found[0].length);
}

/** The first, middle and last fifth of a century; of ten years the first and last three. */
function long(first: number, years: number, edge: string | undefined, end: number): Read {
  const part = years === 100 ? 20 : 3;
  const from =
    edge === '末'
      ? first + years - part
      : edge === '中叶'
        ? first + 40
        : edge === '后半叶'
          ? first + 50
          : first;
  const last =
    edge === '初'
      ? first + part - 1
      : edge === '中叶'
        ? first + 59
        : edge === '前半叶'
          ? first + 49
          : first + years - 1;
  const grain = years === 100 ? 'century' : 'decade';
  return { ...yearsOf(from, last), end, grain, rolls: null, confidence: BLURRED };
}
