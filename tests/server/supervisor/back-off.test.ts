import { createBackOff } from '../../../server/supervisor/back-off';

describe('starting a process again', () => {
  it('waits twice as long after each quick death, at most half a minute, and little again after a calm life', () => {
    let nowMs = 0;
    const backOff = createBackOff({ firstMs: 1000, mostMs: 30_000, calmMs: 60_000, nowMs: () => nowMs });
    const waits = Array.from({ length: 7 }, () => {
      backOff.started();
      nowMs += 10;
      return backOff.next();
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    backOff.started();
    nowMs += 60_000;
    expect(backOff.next()).toBe(1000);
  });
});
