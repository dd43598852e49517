import { type Amount, type Grain } from './time-phrase';
import { addMonths, dayMs, partsOf, type Wall } from './wall';

/** A moment so much later, or earlier by sign −1. Half a year is six months, half a month fifteen days. */
export function shift(wall: Wall, amount: Amount, sign: 1 | -1): Wall {
  const months = (amount.year ?? 0) * 12 + (amount.month ?? 0);
  const whole = Math.trunc(months);
  let moved = whole === 0 ? wall : addMonths(wall, sign * whole);
  moved += sign * Math.round((months - whole) * 30) * dayMs;
  const days = (amount.day ?? 0) * dayMs;
  const rest = (amount.hour ?? 0) * 3_600_000 + (amount.minute ?? 0) * 60_000 + (amount.second ?? 0) * 1_000;
  return addWorkdays(moved + sign * Math.round((days + rest) / 1_000) * 1_000, sign * (amount.workday ?? 0));
}

/** Mondays to Fridays; public holidays are the deadlines' business. */
function addWorkdays(wall: Wall, days: number): Wall {
  const step = days < 0 ? -1 : 1;
  let moved = wall;
  let left = Math.min(Math.abs(Math.ceil(days)), 2_000);
  while (left > 0) {
    moved += step * dayMs;
    if (partsOf(moved).weekday <= 5) left -= 1;
  }
  return moved;
}

/** How finely an amount is said: half a year is months, half a month days, half a day hours. */
export function grainOf(amount: Amount): Grain {
  if (isSet(amount.second)) return 'second';
  if (isSet(amount.minute)) return 'minute';
  if (isSet(amount.hour)) return 'hour';
  if (isSet(amount.day)) return Number.isInteger(amount.day) ? 'day' : 'hour';
  if (isSet(amount.workday)) return 'day';
  if (isSet(amount.month)) return Number.isInteger(amount.month) ? 'month' : 'day';
  return Number.isInteger(amount.year) ? 'year' : 'month';
}

const isSet = (count: number | undefined): boolean => count !== undefined && count !== 0;

/** Whether a calendar can hold the moment; nobody means more. */
export const isHeld = (wall: Wall): boolean => Math.abs(wall) < 253_000_000_000_000;
