import { addDays, shanghaiDate, shanghaiParts } from '../../server/core/shared/shanghai-time';
import { formatMoment } from './format-moment';

/** `6月20日20:00到24:00`; the day is said again when it is another one. */
export function formatPeriod(from: Date, to: Date, now: Date): string {
  return `${formatMoment(from, now)}到${endOf(from, to, now)}`;
}

function endOf(from: Date, to: Date, now: Date): string {
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return formatMoment(to, now);
  const { hour, minute } = shanghaiParts(to);
  const isMidnight = hour === 0 && minute === 0;
  if (isMidnight && shanghaiDate(to) === addDays(shanghaiDate(from), 1)) return '24:00';
  if (shanghaiDate(to) !== shanghaiDate(from)) return formatMoment(to, now);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
