import {
  addDays,
  atShanghai,
  shanghaiDate,
  shanghaiParts,
  toShanghaiIso,
} from '../../../core/shared/shanghai-time';
import type { Dice } from './dice';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + Math.round(ms));

/** The same moment, or when people are up again: nobody writes at night what can wait. */
export function awake(at: Date, dice: Dice): Date {
  const { hour } = shanghaiParts(at);
  if (hour >= 7 && hour < 22) return at;
  const date = hour >= 22 ? addDays(shanghaiDate(at), 1) : shanghaiDate(at);
  return later(atShanghai(date, '07:00'), dice.between(5, 120) * minuteMs);
}

/** `2026-06-09 07:42:00`, as a broken promise names its moment. */
export const toTime = (at: Date): string => toShanghaiIso(at).slice(0, 19).replace('T', ' ');
