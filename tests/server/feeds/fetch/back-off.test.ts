import fc from 'fast-check';
import { nextAsk } from '../../../../server/feeds/fetch/back-off';
import { retryAt } from '../../../../server/feeds/fetch/retry-at';
import { randomNumbers } from '../../../support/random-numbers';

const now = new Date('2026-06-09T10:00:00+08:00');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const inMs = (ms: number): Date => new Date(now.getTime() + ms);
const waitMs = (failures: number, random: () => number, wish: Date | null = null): number =>
  nextAsk({ failures, now, retryAt: wish, random }).getTime() - now.getTime();

describe('asking a source that failed again', () => {
  it('waits a minute at first, twice as long each time, and a day at most', () => {
    const minutes = (random: () => number) =>
      [1, 2, 3, 10, 11, 12, 1000].map((failures) => Math.round(waitMs(failures, random) / minuteMs));
    expect(minutes(() => 0)).toEqual([1, 2, 4, 512, 720, 720, 720]);
    expect(minutes(() => 0.999_999)).toEqual([2, 4, 8, 1024, 1440, 1440, 1440]);
  });

  it('waits as the seed says, always the same, and others wait otherwise', () => {
    const waits = (seed: number) => {
      const random = randomNumbers(seed);
      return [1, 2, 3, 4].map((failures) => waitMs(failures, random));
    };
    expect(waits(7)).toEqual(waits(7));
    expect(waits(7)).not.toEqual(waits(8));
  });

  it('never waits less than a minute, nor more than a day, nor less than before until the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(), (failures, seed) => {
        const random = randomNumbers(seed);
        const wait = waitMs(failures, random);
        expect(wait).toBeGreaterThanOrEqual(minuteMs);
        expect(wait).toBeLessThanOrEqual(dayMs);
        if (failures >= 1 && failures < 10) expect(waitMs(failures + 1, random)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });

  it('does as the source wishes, within a day, and never sooner than it would have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        fc.integer({ min: -dayMs, max: 9 * dayMs }),
        (failures, seed, wish) => {
          const wait = waitMs(failures, randomNumbers(seed), inMs(wish));
          expect(wait).toBe(Math.max(waitMs(failures, randomNumbers(seed)), Math.min(wish, dayMs)));
        },
      ),
    );
  });
});

describe('the wish of a source', () => {
  it('is a number of seconds or a date of HTTP', () => {
    expect(retryAt('120', now)).toEqual(inMs(120_000));
    expect(retryAt(' 120 ', now)).toEqual(inMs(120_000));
    expect(retryAt('Tue, 09 Jun 2026 02:05:00 GMT', now)).toEqual(inMs(5 * minuteMs));
  });

  it.each([
    undefined,
    '',
    '0',
    '-5',
    '1.5',
    '1e3',
    'soon',
    'Mon, 08 Jun 2026 02:00:00 GMT',
    '2026-06-10',
    '9'.repeat(30),
  ])('is none when it is %p', (header) => expect(retryAt(header, now)).toBeNull());

  it('is a date whatever is said', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const at = retryAt(said, now);
        expect(at === null || at.getTime() > now.getTime()).toBe(true);
      }),
    );
  });
});
