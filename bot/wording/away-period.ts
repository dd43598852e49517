import type { Today } from '../../server/core/deadlines/today';
import { atShanghai, shanghaiDate, shanghaiParts } from '../../server/core/shared/shanghai-time';
import { markOf, plainDay } from './format-moment';
import { formatPeriod } from './format-period';

/** When somebody is away: `6月10日`, `6月10日至6月12日`; with hours when it is not whole days. */
export function awayPeriod(from: Date, to: Date, today: Today): string {
  const lastMoment = new Date(to.getTime() - 1);
  if (!isMidnight(from) || !isMidnight(to)) return formatPeriod(from, to, today);
  const first = plainDay(from, today);
  const last = plainDay(lastMoment, today);
  const lastDay = atShanghai(shanghaiDate(lastMoment), '00:00');
  return `${first === last ? first : `${first}至${last}`}${markOf(lastDay, today)}`;
}

function isMidnight(at: Date): boolean {
  const { hour, minute, second } = shanghaiParts(at);
  return hour === 0 && minute === 0 && second === 0;
}
