import { createBackOff } from '../../../server/supervisor/back-off';

describe('starting a process again', () => {
  it('waits twice as long after each quick death, at most half a minute, and little again after a calm life', () => {
    let nowMs = 0;
    const backOff = createBackOff({ firstMs: 1000, mostMs: 30_000, calmMs: 10_000, nowMs: () => nowMs });
    const waits = Array.from({ length: 7 }, () => {
      backOff.started();
      nowMs += 10;
      return backOff.next();
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    backOff.started();
    backOff.served();
    nowMs += 10_000;
    expect(backOff.next()).toBe(1000);
  });

  it('counts as calm only the time in which the process served, and only that of its last life', () => {
    let nowMs = 0;
    const backOff = createBackOff({ firstMs: 1000, mostMs: 30_000, calmMs: 10_000, nowMs: () => nowMs });
    const live = (startMs: number, servedMs: number | null): number => {
      backOff.started();
      nowMs += startMs;
      if (servedMs !== null) backOff.served();
      nowMs += servedMs ?? 0;
      return backOff.next();
    };
    expect([live(5, 9_999), live(60_000, 9_999), live(60_000, null)]).toEqual([1000, 2000, 4000]);
    expect(live(3_000, 10_000)).toBe(1000);
    expect([live(60_000, null), live(5, 10_000)]).toEqual([2000, 1000]);
  });
});
