import fc from 'fast-check';
import { takeToken, type Bucket } from '../../../../server/core/outbound/token-bucket';

const anyBucket = fc.record({
  emissionIntervalMs: fc.integer({ min: 1, max: 5_000 }),
  burst: fc.integer({ min: 1, max: 20 }),
});
const checked = <Values>(property: fc.IProperty<Values>) => fc.assert(property, { numRuns: 150 });

/** Asks after each gap and returns when a token was given. */
function givenAt(bucket: Bucket, gaps: readonly number[]): number[] {
  const given: number[] = [];
  let tat: Date | null = null;
  let now = 1_000_000;
  for (const gap of gaps) {
    now += gap;
    const decision = takeToken(tat, new Date(now), bucket);
    tat = decision.nextTat;
    if (decision.allowed) given.push(now);
  }
  return given;
}

function mostOverBudget(bucket: Bucket, given: readonly number[]): number {
  let worst = -Infinity;
  given.forEach((first, i) => {
    given.slice(i).forEach((last, count) => {
      const allowed = bucket.burst + Math.floor((last - first) / bucket.emissionIntervalMs);
      worst = Math.max(worst, count + 1 - allowed);
    });
  });
  return worst;
}

describe('a token bucket', () => {
  it('never lets a sliding window hold more than the burst and the rate allow', () => {
    checked(
      fc.property(anyBucket, fc.array(fc.nat({ max: 8_000 }), { maxLength: 150 }), (bucket, gaps) => {
        expect(mostOverBudget(bucket, givenAt(bucket, gaps))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('gives at least 95 % of the budget to one who waits as long as it says', () => {
    checked(
      fc.property(anyBucket, fc.nat({ max: 3 }), (bucket, lateMs) => {
        const late = bucket.burst === 1 ? 0 : Math.min(lateMs, bucket.emissionIntervalMs - 1);
        let now = 0;
        let tat: Date | null = null;
        let given = 0;
        const end = 200 * bucket.emissionIntervalMs;
        while (now <= end) {
          const decision = takeToken(tat, new Date(now), bucket);
          tat = decision.nextTat;
          if (decision.allowed) given += 1;
          else now += decision.waitMs + late;
        }
        expect(given / (bucket.burst + 200)).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });

  it('says exactly how long to wait', () => {
    checked(
      fc.property(
        anyBucket,
        fc.array(fc.nat({ max: 100 }), { minLength: 30, maxLength: 60 }),
        (bucket, gaps) => {
          let now = 0;
          let tat: Date | null = null;
          for (const gap of gaps) {
            now += gap;
            const decision = takeToken(tat, new Date(now), bucket);
            tat = decision.nextTat;
            if (decision.allowed) continue;
            expect(takeToken(tat, new Date(now + decision.waitMs), bucket).allowed).toBe(true);
            expect(takeToken(tat, new Date(now + decision.waitMs - 1), bucket).allowed).toBe(false);
          }
        },
      ),
    );
  });

  it('gives nothing away when two samples of the time differ by a second', () => {
    const bucket = { emissionIntervalMs: 20, burst: 50 };
    const at = new Date('2026-06-09T10:00:00Z');
    let tat: Date | null = null;
    for (let sent = 0; sent < 50; sent += 1) tat = takeToken(tat, at, bucket).nextTat;
    const back = new Date(at.getTime() - 1_000);
    expect(takeToken(tat, back, bucket)).toMatchObject({ allowed: false, waitMs: 1_020 });
  });

  it('after a clock was set back a day waits hardly longer than an empty bucket does', () => {
    const bucket = { emissionIntervalMs: 5_000, burst: 2 };
    const tat = takeToken(null, new Date('2026-06-10T10:00:00Z'), bucket).nextTat;
    const decision = takeToken(tat, new Date('2026-06-09T10:00:00Z'), bucket);
    expect(decision).toMatchObject({ allowed: false, waitMs: 7_000 });
  });
});
