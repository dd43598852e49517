import { atShanghai, isCalendarDate } from '../../core/shared/shanghai-time';

const dayAndTime =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/**
 * The instant that a feed writes, as 2026-09-18 14:30, 2026年9月18日, ISO 8601 or RFC 822. Without a zone it is the time
 * in China, whatever the zone of this process; CST too, as China's servers mean it. Null: none can be read.
 */
export function readMoment(words: string): Date | null {
  const said = words.trim().replace(/^[[(（【]\s*|\s*[\])）】]$/g, '');
  const [, year = '', month = '', day = '', hour = '0', minute = '00', second = '00'] =
    dayAndTime.exec(said) ?? [];
  if (year !== '') {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isCalendarDate(date) || Number(hour) > 24) return null;
    return known(atTime(date, `${hour.padStart(2, '0')}:${minute}`, second));
  }
  if (!/\d{4}/.test(said) || !/\d:\d\d/.test(said)) return null;
  const hasZone = /(?:[+-]\d{2}:?\d{2}|\bGMT|\bUTC?|Z|\b[ECMP][SD]T)(?:\s*\([^)]*\))?$/i.test(said);
  const inChina = said.replace(/\bCST$/i, '+0800');
  return known(new Date(hasZone ? inChina : `${said} +0800`));
}

function atTime(date: string, time: string, second: string): Date {
  if (Number(time.slice(3)) > 59 || Number(second) > 59) return new Date(Number.NaN);
  return new Date(atShanghai(date, time).getTime() + Number(second) * 1000);
}

const known = (at: Date): Date | null => (Number.isNaN(at.getTime()) ? null : at);
