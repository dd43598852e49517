/** A stretch of time: after one moment, up to and with another; null is no bound. */
export interface Stretch {
  readonly name: string;
  readonly after: Date | null;
  readonly until: Date | null;
}

const minute = 60_000;
// Whatever wakes nobody is found by the sweep, a minute later at most; what waits longer than two is late.
const lateAfterMs = 2 * minute;
const soonMs = 120 * minute;

/** The stretches in which what waits may fall due, the earliest first: every moment lies in exactly one. */
export function stretchesOf(now: Date): readonly Stretch[] {
  const from = (ms: number) => new Date(now.getTime() + ms);
  const late = from(-lateAfterMs);
  const soon = from(soonMs);
  return [
    { name: '逾期 late', after: null, until: late },
    { name: '到期 due now', after: late, until: now },
    { name: '2小时内 within 2 h', after: now, until: soon },
    { name: '以后 later', after: soon, until: null },
  ];
}
