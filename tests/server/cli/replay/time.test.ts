import { parseDuration } from '../../../../server/cli/replay/scenario/duration';
import { createVirtualClock } from '../../../../server/cli/replay/time/virtual-clock';
import { createVirtualJobQueue } from '../../../../server/cli/replay/time/virtual-job-queue';
import { createCountedCodes } from '../../../../server/cli/replay/world/seeded';
import { seededRandom } from '../../../../server/cli/seeded-random';

const start = new Date('2026-06-09T07:30:00+08:00');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

describe('a duration', () => {
  test.each([
    ['PT10S', 10_000],
    ['PT1M', 60_000],
    ['PT1H', 3_600_000],
    ['PT1H30M', 5_400_000],
    ['P1D', 86_400_000],
    ['P1DT1S', 86_401_000],
    ['P2W', 1_209_600_000],
    ['PT0.5S', 500],
    ['PT0S', 0],
  ])('%s is %i milliseconds', (words, ms) => expect(parseDuration(words)).toBe(ms));

  test.each(['P', 'PT', 'P1DT', '10S', 'P1M', 'P1Y', 'PT-1S', 'pt1s', ''])('%s is none', (words) =>
    expect(parseDuration(words)).toBeNull(),
  );
});

describe('the queue of a replay', () => {
  test('gives jobs by their moment, those of one moment in their order, a waiting key once', async () => {
    const clock = createVirtualClock(start);
    const queue = createVirtualJobQueue(clock);
    await queue.enqueue('look-at-due', { dueId: 'late' }, { key: 'late', at: after(60) });
    await queue.enqueue('look-at-due', { dueId: 'one' }, { key: 'one', at: after(10) });
    await queue.enqueue('look-at-due', { dueId: 'two' }, { key: 'two', at: after(10) });
    await queue.enqueue('look-at-due', { dueId: 'again' }, { key: 'one', at: after(5) });
    expect(queue.nextAt()).toEqual(after(10));
    expect(queue.takeDue()).toBeNull();
    clock.moveTo(after(10));
    expect([queue.takeDue()?.data, queue.takeDue()?.data, queue.takeDue()]).toEqual([
      { dueId: 'one' },
      { dueId: 'two' },
      null,
    ]);
    queue.empty();
    expect(queue.nextAt()).toBeNull();
  });
});

describe('chance in a replay', () => {
  test('is the same every time', () => {
    const numbers = (seed: number) => {
      const random = seededRandom(seed);
      return [random(), random(), random()];
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).every((one) => one >= 0 && one < 1)).toBe(true);
  });

  test('one-time codes can be known beforehand and have no letter that reads like a digit', () => {
    const next = createCountedCodes();
    const codes = Array.from({ length: 200 }, () => next());
    expect(codes.slice(0, 2)).toEqual(['REPLAY22', 'REPLAY23']);
    expect(new Set(codes).size).toBe(200);
    expect(codes.every((code) => /^[A-HJ-NP-Z2-9]{8}$/.test(code))).toBe(true);
  });
});
