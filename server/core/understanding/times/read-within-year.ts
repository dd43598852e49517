import { FESTIVAL_NAMES, festivalDay } from './festivals';
import { lunarMonthAt } from './lunar-date';
import { numberOf } from './number-words';
import { BLURRED, type Context, longest, look, type Read, SURE } from './read';
import { readLunar } from './read-lunar';
import { readWithinMonth, saysDay } from './read-within-month';
import { solarTermDay } from './solar-terms';
import { type Grain } from './time-phrase';
import { dayMs, daysFrom, monthsOf, partsOf, wallOf, type WallSpan, weekdayOfMonth } from './wall';

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十]|元)';
const MONTHS = new RegExp(
  `(?<first>${MONTH})(?:(?:[-~到至、]|月[-~])(?<last>${MONTH}))?月份?(?:的(?=第|最后|前|上旬|中旬|下旬))?`,
  'y',
);
const NEIGHBOURS = /(?<first>[一二三四五六七八九])(?<last>[二三四五六七八九])月份?/y;
const HALF = /(?<which>上|前|下|后)半年度?/y;
const QUARTER = /(?:第?(?<which>[一二三四1-4首])(?:季度|季)|Q(?<letter>[1-4])(?!\d))(?<edge>初|末|底)?/y;
const QUARTERS = /(?<side>前|后|头)(?<count>[两二三23])个?季度/y;
const NEIGHBOUR_QUARTERS = /(?<first>[一二三1-3])[、和至到-]?(?<last>[二三四2-4])季度/y;
const FEW_MONTHS = /(?<side>前|后|头|最后)(?<count>[一二两三四五六七八九十]{1,2}|\d{1,2})个?月/y;
const NTH_MONTH =
  /(?:第(?<count>[一二三四五六七八九十]{1,2}|\d{1,2})个|(?<first>首)个?|(?<last>末|最后一个))月/y;
const EDGE =
  /年?(?:(?<first>初|伊始)|(?<middle>中(?![秋旬午小学等国央医专考]))|(?<last>底|末|终(?=$|[^于点]))|尾)/y;
const SEASON = /(?<name>[春夏秋冬])(?:天|季|日)?/y;
const HOLIDAY = /(?<name>暑|寒)假/y;
const FESTIVAL = new RegExp(
  `(?:农历|阴历)?(?<name>${FESTIVAL_NAMES})(?![路街村镇乡区巷苑广大小桥站店号楼社学校厂中院园队机\\d零一二三四五六七八九十点月日年个])(?:那天|当天|当日|这天)?`,
  'y',
);
const TERM =
  /(?<name>小寒|大寒|立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至)(?:节气|那天|当天)?/y;
const WEEK = /第(?<count>[一二三四五六七八九十]{1,3}|\d{1,2})个?(?:周|星期|礼拜)(?![一二三四五六日天])|首周/y;
const NTH_DAY = /第(?<count>[一二三四五六七八九十百]{1,5}|\d{1,3})[天日]/y;

/** What may follow a year, or stand without one: 上半年, 一季度末, 3月第三周, 年底, 暑假, 国庆, 冬至, 五月廿二. */
export function readWithinYear(
  text: string,
  at: number,
  year: number,
  isSaid: boolean,
  context: Context,
): Read | null {
  // Most places hold no number; those patterns that begin with one are spared there.
  const isCounted = /[\d一二两三四五六七八九十廿初正冬腊闰元农阴旧古]/.test(text.charAt(at));
  return longest([
    isCounted ? readMonth(text, at, year) : null,
    isCounted ? readLunar(text, at, year, isSaid, context) : null,
    readParts(text, at, year, isSaid),
    readNamedDay(text, at, year, isSaid, context),
    isSaid ? readCounted(text, at, year) : null,
  ]);
}

function readMonth(text: string, at: number, year: number): Read | null {
  const neighbours = look(NEIGHBOURS, text, at);
  return readOneMonth(text, at, year, neighbours ?? look(MONTHS, text, at));
}

function readOneMonth(text: string, at: number, year: number, found: RegExpExecArray | null): Read | null {
  // A leap month the year doesn't have is no other month.
  if (found === null || text.charAt(at - 1) === '闰') return null;
  const first = found.groups?.first === '元' ? 1 : (numberOf(found.groups?.first ?? '') ?? 0);
  const last = found.groups?.last === undefined ? first : (numberOf(found.groups.last) ?? 0);
  const end = at + found[0].length;
  if (first < 1 || last > 12 || last < first || /[饼嫂球票亮食台租薪供均结卡]/.test(text.charAt(end)))
    return null;
  const within =
    first === last ? readWithinMonth(text, end + (text.charAt(end) === ' ' ? 1 : 0), year, first) : null;
  if (within === null && saysDay(text, end)) return null;
  return within ?? span(monthsOf(year, first, last), end, 'month');
}

function readParts(text: string, at: number, year: number, isSaid: boolean): Read | null {
  const half = look(HALF, text, at);
  if (half !== null) {
    const isFirst = /[上前]/.test(half.groups?.which ?? '');
    return span(monthsOf(year, isFirst ? 1 : 7, isFirst ? 6 : 12), at + half[0].length, 'half-year');
  }
  const quarters = look(QUARTERS, text, at);
  if (quarters !== null) {
    const months = (numberOf(quarters.groups?.count ?? '') ?? 1) * 3;
    return sided(quarters, at, year, months);
  }
  const joined = look(NEIGHBOUR_QUARTERS, text, at);
  const first = numberOf(joined?.groups?.first ?? '') ?? 0;
  const last = numberOf(joined?.groups?.last ?? '') ?? 0;
  if (joined !== null && first < last)
    return span(monthsOf(year, first * 3 - 2, last * 3), at + joined[0].length, 'quarter');
  const few = look(FEW_MONTHS, text, at);
  if (isSaid && few !== null) return sided(few, at, year, numberOf(few.groups?.count ?? '') ?? 1);
  return (
    readQuarter(text, at, year, isSaid) ??
    readEdge(text, at, year, isSaid) ??
    readSeason(text, at, year, isSaid)
  );
}

function readQuarter(text: string, at: number, year: number, isSaid: boolean): Read | null {
  const found = look(QUARTER, text, at);
  if (found === null) return null;
  const { which = found.groups?.letter ?? '', edge } = found.groups ?? {};
  // 一年四季
  if (!isSaid && /^[一二三四]季(?!度)/.test(found[0])) return null;
  const quarter = which === '首' ? 1 : (numberOf(which) ?? 1);
  const end = at + found[0].length;
  if (edge === undefined) return span(monthsOf(year, quarter * 3 - 2, quarter * 3), end, 'quarter');
  return span(monthsOf(year, edge === '初' ? quarter * 3 - 2 : quarter * 3), end, 'month');
}

function sided(found: RegExpExecArray, at: number, year: number, months: number): Read | null {
  if (months < 1 || months > 12) return null;
  const isFirst = /^[前头]/.test(found.groups?.side ?? '');
  const months12 = isFirst ? monthsOf(year, 1, months) : monthsOf(year, 13 - months, 12);
  return span(months12, at + found[0].length, 'month');
}

function readEdge(text: string, at: number, year: number, isSaid: boolean): Read | null {
  const found = look(EDGE, text, at);
  if (found === null || (!isSaid && !found[0].startsWith('年'))) return null;
  const { first, middle } = found.groups ?? {};
  const end = at + found[0].length;
  const [from, to] =
    first === '伊始' ? [1, 1] : first !== undefined ? [1, 2] : middle !== undefined ? [6, 7] : [11, 12];
  return { ...span(monthsOf(year, from, to), end, 'month'), confidence: BLURRED };
}

const SEASON_TERMS: Readonly<Record<string, readonly [string, string]>> = {
  ...{ 春: ['立春', '立夏'], 夏: ['立夏', '立秋'], 秋: ['立秋', '立冬'], 冬: ['立冬', '立春'] },
};

function readSeason(text: string, at: number, year: number, isSaid: boolean): Read | null {
  const holiday = look(HOLIDAY, text, at);
  if (holiday !== null) {
    const months = holiday.groups?.name === '暑' ? monthsOf(year, 7, 8) : monthsOf(year, 1, 2);
    return { ...span(months, at + holiday[0].length, 'month'), confidence: BLURRED };
  }
  const found = look(SEASON, text, at);
  const name = found?.groups?.name ?? '';
  const terms = SEASON_TERMS[name];
  if (
    found === null ||
    terms === undefined ||
    (found[0].length === 1 && (!isSaid || /[节分游运]/.test(text.charAt(at + 1))))
  )
    return null;
  const from = solarTermDay(year, terms[0]);
  const next = solarTermDay(name === '冬' ? year + 1 : year, terms[1]);
  if (from === null || next === null) return null;
  return {
    ...span({ from, to: next - 1_000 }, at + found[0].length, 'season'),
    confidence: isSaid ? SURE : BLURRED,
  };
}

function readNamedDay(
  text: string,
  at: number,
  year: number,
  isSaid: boolean,
  context: Context,
): Read | null {
  const found = look(FESTIVAL, text, at);
  if (found !== null) {
    const name = found.groups?.name ?? '';
    const isYearsEnd = /腊|小年|三十|除夕|年夜/.test(name);
    const day = festivalDay(name, isSaid || !isYearsEnd ? year : (lunarMonthAt(context.base)?.year ?? year));
    return day === null ? null : { ...span(daysFrom(day), at + found[0].length, 'day'), isFestival: true };
  }
  const term = look(TERM, text, at);
  // 雨水 and 大雪 are weather, nearly always.
  if (term === null || /^雨水$/.test(term[0]) || (!isSaid && /^[大小]雪$/.test(term[0]))) return null;
  const day = solarTermDay(year, term.groups?.name ?? '');
  return day === null ? null : { ...span(daysFrom(day), at + term[0].length, 'day'), isFestival: true };
}

function readCounted(text: string, at: number, year: number): Read | null {
  const month = look(NTH_MONTH, text, at);
  if (month !== null) {
    const { count, last } = month.groups ?? {};
    const nth = last !== undefined ? 12 : count === undefined ? 1 : (numberOf(count) ?? 0);
    return nth < 1 || nth > 12 ? null : span(monthsOf(year, nth), at + month[0].length, 'month');
  }
  const week = look(WEEK, text, at);
  if (week !== null) {
    const nth = week.groups?.count === undefined ? 1 : (numberOf(week.groups.count) ?? 0);
    const from = weekdayOfMonth(year, 1, 1, nth);
    return partsOf(from).year === year ? span(daysFrom(from, 7), at + week[0].length, 'week') : null;
  }
  const day = look(NTH_DAY, text, at);
  const nth = numberOf(day?.groups?.count ?? '') ?? 0;
  if (day === null || nth < 1 || nth > 366) return null;
  return span(daysFrom(wallOf(year, 1) + (nth - 1) * dayMs), at + day[0].length, 'day');
}

function span(of: WallSpan, end: number, grain: Grain): Read {
  return { ...of, end, grain, rolls: null, confidence: SURE };
}
