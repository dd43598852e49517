import { shanghaiParts } from '../../server/core/shared/shanghai-time';
import { formatPeriod } from './format-period';

/** When somebody is away: `6月10日`, `6月10日至6月12日`; with hours when it is not whole days. */
export function awayPeriod(from: Date, to: Date, now: Date): string {
  const lastMoment = new Date(to.getTime() - 1);
  if (!isMidnight(from) || !isMidnight(to)) return formatPeriod(from, to, now);
  const first = dayOf(from, now);
  const last = dayOf(lastMoment, now);
  return first === last ? first : `${first}至${last}`;
}

function isMidnight(at: Date): boolean {
  const { hour, minute, second } = shanghaiParts(at);
  return hour === 0 && minute === 0 && second === 0;
}

function dayOf(at: Date, now: Date): string {
  const { year, month, day } = shanghaiParts(at);
  return year === shanghaiParts(now).year ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}
