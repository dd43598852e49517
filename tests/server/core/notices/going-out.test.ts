import fc from 'fast-check';
import { goesOutAt, nextMark } from '../../../../server/core/notices/going-out';
import type { Notice } from '../../../../server/core/notices/notice';
import { shanghaiParts } from '../../../../server/core/shared/shanghai-time';

const at = (moment: string) => new Date(`2026-06-${moment}:00+08:00`);
const validUntil = at('12T18:00');
type Timed = Pick<Notice, 'severity' | 'audience' | 'validUntil'>;
const rooms: Timed = { severity: 'routine', audience: { kind: 'rooms' }, validUntil };
const usual = { trusted: false, quietHours: undefined };

describe('when a notice goes out', () => {
  it.each([
    ['09T10:00', '09T10:10'],
    ['09T10:08', '09T10:10'],
    ['09T10:09', '09T10:20'],
    ['09T20:49', '09T21:00', '10T07:30'],
    ['09T23:00', '10T07:30'],
    ['10T07:27', '10T07:30'],
    ['10T07:29', '10T07:40'],
  ])('a routine one agreed to at %s: at the next mark, not by night', (now, then, instead = then) => {
    expect(goesOutAt(rooms, { now: at(now), ...usual })).toEqual(at(instead));
  });

  it.each([
    ['yellow', '09T10:00', '09T10:02'],
    ['yellow', '09T23:00', '10T07:30'],
    ['orange', '09T10:00', '09T10:00'],
    ['orange', '09T23:00', '10T07:30'],
    ['red', '09T23:00', '09T23:00'],
  ] as const)('a %s one agreed to at %s: at %s', (severity, now, then) => {
    expect(goesOutAt({ ...rooms, severity }, { now: at(now), ...usual })).toEqual(at(then));
  });

  it('a warning of a source we trust: at once', () => {
    const timing = { now: at('09T10:00'), quietHours: undefined, trusted: true };
    expect(goesOutAt({ ...rooms, severity: 'blue' }, timing)).toEqual(at('09T10:00'));
  });

  it('on the screens also by night, and where there is no night at any hour', () => {
    const now = at('09T23:01');
    const screens: Timed = { ...rooms, audience: { kind: 'screens' } };
    expect(goesOutAt(screens, { now, ...usual })).toEqual(at('09T23:10'));
    expect(goesOutAt(rooms, { now, trusted: false, quietHours: null })).toEqual(at('09T23:10'));
  });

  it('not at all when it would be over by then', () => {
    const now = at('12T17:55');
    expect(() => goesOutAt(rooms, { now, ...usual })).toThrow(
      expect.objectContaining({ code: 'notices.end-too-soon' }),
    );
  });

  it('whenever it is agreed to: two to some minutes later, on a mark, never by night', () => {
    const quiet = { from: '20:45', to: '07:15' };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 * 24 * 3_600 }), fc.boolean(), (seconds, isOther) => {
        const now = new Date(at('01T00:00').getTime() + seconds * 1_000);
        const mark = nextMark(now, isOther ? quiet : undefined);
        const { hour, minute } = shanghaiParts(mark);
        const minutes = hour * 60 + minute;
        expect(mark.getTime() % 600_000).toBe(0);
        expect(mark.getTime() - now.getTime()).toBeGreaterThanOrEqual(120_000);
        expect(minutes).toBeGreaterThanOrEqual(isOther ? 7 * 60 + 20 : 7 * 60 + 30);
        expect(minutes).toBeLessThan(isOther ? 20 * 60 + 45 : 21 * 60);
      }),
    );
  });
});
