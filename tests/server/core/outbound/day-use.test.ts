import fc from 'fast-check';
import {
  countMessage,
  leftOfDay,
  takeOverDay,
  unusedDay,
  waitOfDay,
  type DayUse,
} from '../../../../server/core/outbound/day-use';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const start = new Date('2026-06-09T10:00:00+08:00').getTime();
const at = (ms: number) => new Date(start + ms);

/** Says something whenever it may, at the moments asked, and returns when it did. */
function saidAt(most: number, moments: readonly number[]): { said: number[]; use: DayUse } {
  let use = unusedDay;
  const said: number[] = [];
  for (const ms of moments) {
    if (leftOfDay(use, at(ms), most) === 0) continue;
    use = countMessage(use, at(ms));
    said.push(ms);
  }
  return { said, use };
}

const momentsOf = (gaps: readonly number[]) => {
  let now = 0;
  return gaps.map((gap) => (now += gap));
};

describe('what an account may say in a day', () => {
  it('is never more in any 24 hours, wherever they begin, even when each leaves a minute late', () => {
    const anyGaps = fc.array(fc.integer({ min: 0, max: 6 * 60 * minuteMs }), { maxLength: 200 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        anyGaps,
        fc.infiniteStream(fc.nat(59_999)),
        (most, gaps, late) => {
          const { said } = saidAt(most, momentsOf(gaps));
          const left = said.map((ms) => ms + Number(late.next().value)).sort((a, b) => a - b);
          for (const last of left)
            expect(left.filter((ms) => ms <= last && ms > last - dayMs).length).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is all of it, and again after a day and a quarter of an hour', () => {
    const everySixSeconds = Array.from({ length: 6 * 14_400 }, (_, index) => index * 6_000);
    const { said } = saidAt(200, everySixSeconds);
    expect(said.filter((ms) => ms < dayMs)).toHaveLength(200);
    // 200 at 6 s each fill twenty minutes, so the last slot begins at a quarter past.
    expect(said.filter((ms) => ms < 2 * dayMs)).toHaveLength(400);
    expect(said.filter((ms) => ms < 4 * dayMs)).toHaveLength(800);
  });

  it('keeps no more than a day and a slot in mind', () => {
    const everyMinute = Array.from({ length: 10 * 1_440 }, (_, index) => index * minuteMs);
    expect(saidAt(100_000, everyMinute).use.slots.length).toBeLessThanOrEqual(98);
  });

  it('says how long to wait, to the millisecond', () => {
    const anyGaps = fc.array(fc.integer({ min: 0, max: 120 * minuteMs }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), anyGaps, (most, gaps) => {
        const moments = momentsOf(gaps);
        const { use } = saidAt(most, moments);
        const now = moments.at(-1) ?? 0;
        const waitMs = waitOfDay(use, at(now), most);
        expect(leftOfDay(use, at(now + waitMs), most)).toBeGreaterThan(0);
        if (waitMs > 0) expect(leftOfDay(use, at(now + waitMs - 1), most)).toBe(0);
      }),
    );
  });

  it('of a clock that was set back two days counts as said just now, not for three days', () => {
    const { use } = saidAt(200, [0, 1_000, 2_000]);
    const back = at(-2 * dayMs);
    expect(leftOfDay(use, back, 200)).toBe(197);
    const taken = takeOverDay(use, back);
    expect(leftOfDay(taken, back, 200)).toBe(197);
    expect(leftOfDay(taken, at(-dayMs + 17 * minuteMs), 200)).toBe(200);
    expect(takeOverDay(taken, back)).toEqual({ ...taken, version: taken.version + 1 });
  });

  it('is taken over as it is by one whose clock is right', () => {
    const { use } = saidAt(200, [0, 20 * minuteMs, 40 * minuteMs]);
    expect(takeOverDay(use, at(41 * minuteMs)).slots).toEqual(use.slots);
    expect(takeOverDay(unusedDay, at(0))).toEqual({ version: 1, slots: [] });
  });
});
