export const minuteMs = 60_000;

/** The first full minute at or after `at`. */
export function minuteFrom(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / minuteMs) * minuteMs);
}

/** The last full minute at or before `at`. */
export function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
}

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

/** The earliest of some moments; null when there is none. */
export function earliestOf(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null);
}
