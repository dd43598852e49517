import { chinaInstantOf } from '../answers/instant-of';

const chinaOffset = 8 * 3600;

/**
 * Open-Meteo writes times off the clock of the place, `2026-09-29T00:45`, and its offset once.
 * Null when the time is not of the calendar.
 */
export function localInstant(text: string, offsetSeconds: number): Date | null {
  const [day = '', time] = text.split('T');
  const inChina = chinaInstantOf(day, time);
  if (inChina === null) return null;
  return new Date(inChina.getTime() + (chinaOffset - offsetSeconds) * 1000);
}
