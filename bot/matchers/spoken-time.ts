import type { DayGroups } from './spoken-day';
import { NUMERAL, toNumber } from './spoken-number';

const PARTS: Readonly<Record<string, { readonly ends: string; readonly isLate: boolean }>> = {
  凌晨: { ends: '06:00', isLate: false },
  清晨: { ends: '08:30', isLate: false },
  早上: { ends: '08:30', isLate: false },
  早晨: { ends: '08:30', isLate: false },
  早: { ends: '08:30', isLate: false },
  上午: { ends: '12:00', isLate: false },
  正午: { ends: '12:00', isLate: true },
  中午: { ends: '12:00', isLate: true },
  下午: { ends: '17:30', isLate: true },
  午后: { ends: '17:30', isLate: true },
  下班: { ends: '17:30', isLate: true },
  傍晚: { ends: '18:00', isLate: true },
  晚上: { ends: '20:00', isLate: true },
  夜里: { ends: '20:00', isLate: true },
  晚: { ends: '20:00', isLate: true },
};

const PART = Object.keys(PARTS).join('|');
const CLOCK = '(?<clockHour>\\d{1,2}):(?<clockMinute>\\d{2})(?![\\d:])';
/** 9点3号楼 is nine o'clock, at building 3. */
const MINUTE = `(?<minute>半|一刻|三刻|${NUMERAL}{1,3}(?:分(?!钟)|(?!${NUMERAL}|[分栋号楼单个人元件户天条米])))`;
const HOUR = `(?<!\\d)(?<hour>${NUMERAL}{1,3})(?:点钟?|时)(?![间候代段心子名赞])(?:整|${MINUTE})?`;

/** A time of day: 17点, 17:30, 下午3点半, 上午. */
export const TIME = `(?<part>${PART})?\\s*(?:${CLOCK}|${HOUR})|(?<onlyPart>${PART})`;

/** `HH:mm`, 24:00 at the most; null when there is no such time (25点). */
export function toTime(groups: DayGroups): string | null {
  const { part, onlyPart } = groups;
  if (onlyPart !== undefined) return PARTS[onlyPart]?.ends ?? null;
  const hour = toNumber(groups.clockHour ?? groups.hour ?? '');
  const minute = toMinute(groups.clockMinute ?? groups.minute);
  if (hour === null || minute === null || hour > 24 || minute > 59 || (hour === 24 && minute > 0))
    return null;
  const meant = part === undefined ? meantAlone(hour, groups.hour) : meantIn(part, hour);
  return `${String(meant).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** 3点 among people at work is the afternoon's; 03:00 and 3:00 are what they say. */
function meantAlone(hour: number, spoken: string | undefined): number {
  return spoken !== undefined && !spoken.startsWith('0') && hour >= 1 && hour <= 6 ? hour + 12 : hour;
}

function meantIn(part: string, hour: number): number {
  if (PARTS[part]?.isLate !== true) return part === '凌晨' && hour === 12 ? 0 : hour;
  const isNight = part.startsWith('晚') || part.startsWith('夜');
  if (hour === 12) return isNight ? 24 : 12;
  if (hour > 12) return hour;
  // 中午11点 is before noon; the small hours of a night belong to the day after, which nobody means by a due time.
  return part.endsWith('午') && !part.startsWith('下') && hour >= 10 ? hour : hour + 12;
}

function toMinute(word: string | undefined): number | null {
  if (word === undefined) return 0;
  if (word === '半') return 30;
  if (word === '一刻') return 15;
  return word === '三刻' ? 45 : toNumber(word.replace('分', ''));
}
