const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant written with its offset; null when it has none or is not of the calendar. */
export function instantOf(text: string): Date | null {
  const match = written.exec(text.trim());
  if (match === null) return null;
  const [, day = '', minute = '', second = ':00', offset = ''] = match;
  const wall = new Date(`${day}T${minute}${second}Z`);
  if (Number.isNaN(wall.getTime()) || !wall.toISOString().startsWith(day)) return null;
  const instant = new Date(`${day}T${minute}${second}${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** A day and time as read off a clock in China: `2023-06-05` or `2023/06/05`, `16:06`. */
export function chinaInstantOf(day: string, time = '00:00'): Date | null {
  return instantOf(`${day.replaceAll('/', '-')}T${time}+08:00`);
}
