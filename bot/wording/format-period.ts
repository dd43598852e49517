import type { Today } from '../../server/core/deadlines/today';
import { addDays, shanghaiDate, shanghaiParts } from '../../server/core/shared/shanghai-time';
import { markOf, plainMoment } from './format-moment';

/** `6月20日20:00到24:00`; the day is said again when it is another one. One mark stands for both ends. */
export function formatPeriod(from: Date, to: Date, today: Today): string {
  const end = endOf(from, to, today);
  // A period that ends at midnight ends on the day it is said to end on.
  const lastShown = end === midnight ? new Date(to.getTime() - 1) : to;
  return `${plainMoment(from, today)}到${end}${markOf(lastShown, today)}`;
}

const midnight = '24:00';

function endOf(from: Date, to: Date, today: Today): string {
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return plainMoment(to, today);
  const { hour, minute } = shanghaiParts(to);
  const isMidnight = hour === 0 && minute === 0;
  if (isMidnight && shanghaiDate(to) === addDays(shanghaiDate(from), 1)) return midnight;
  if (shanghaiDate(to) !== shanghaiDate(from)) return plainMoment(to, today);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
