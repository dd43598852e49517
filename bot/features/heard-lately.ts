/**
 * At least how often each has written within the last `windowMs`, as far as this process has heard: it may count too many,
 * never too few. Infinite where that is not known. Holds the counts of two windows and no words.
 */
export function createHeardLately(windowMs: number): { note(who: string, at: Date): number } {
  let begunMs = Infinity;
  let startMs = -Infinity;
  let current = new Map<string, number>();
  let before = new Map<string, number>();
  return {
    note(who, at) {
      const nowMs = at.getTime();
      begunMs = Math.min(begunMs, nowMs);
      if (nowMs - startMs >= windowMs) {
        before = nowMs - startMs < 2 * windowMs ? current : new Map<string, number>();
        current = new Map<string, number>();
        startMs = nowMs;
      }
      const count = (current.get(who) ?? 0) + 1;
      current.set(who, count);
      // The minute before one that comes late is no longer known whole.
      const isKnown = nowMs >= startMs && nowMs - begunMs >= windowMs;
      return isKnown ? count + (before.get(who) ?? 0) : Infinity;
    },
  };
}
