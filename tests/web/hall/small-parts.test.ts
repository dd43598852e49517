import fc from 'fast-check';
import { inForce } from '../../../server/web/hall/lib/in-force';
import { mayReload } from '../../../server/web/hall/lib/may-reload';
import { pixelShift } from '../../../server/web/hall/lib/pixel-shift';
import { createServerClock } from '../../../server/web/hall/lib/server-clock';
import { firstTurn, nextTurn, type Turn, turnMs } from '../../../server/web/hall/lib/turn';
import { itemFoot, sourceWords, untilWords, warningName } from '../../../server/web/hall/lib/words';
import { anItem, anOrangeWarning, aRedWarning, aView } from './hall-samples';

const at = (iso: string) => new Date(`${iso}+08:00`);
const now = at('2026-06-09T16:30:00');

describe('the clock of the hall screen', () => {
  const aClock = (wall: string, notBeforeMs = 0) => {
    let steady = 5;
    let wallMs = at(wall).getTime();
    const clock = createServerClock({ wallMs: () => wallMs, steadyMs: () => steady, notBeforeMs });
    return {
      ...clock,
      pass: (ms: number) => void (steady += ms),
      setWall: (iso: string) => void (wallMs = at(iso).getTime()),
    };
  };

  it('goes by the server once that has named its time, whatever the box believes', () => {
    const clock = aClock('2020-01-01T00:00:00');
    clock.hear(now.getTime());
    clock.pass(60_000);
    clock.setWall('2035-01-01T00:00:00');
    expect(new Date(clock.nowMs())).toEqual(at('2026-06-09T16:31:00'));
  });

  it('does not tremble by the second the answer was on its way', () => {
    const clock = aClock('2026-06-09T16:30:00');
    clock.hear(now.getTime() - 1_500);
    expect(clock.nowMs()).toBe(now.getTime());
  });

  it('never begins before the last answer that is kept', () => {
    expect(aClock('1970-01-01T00:00:00', now.getTime()).nowMs()).toBe(now.getTime());
  });
});

describe('turns', () => {
  const rest = { pages: 1, isPaused: false };

  it('last 12 seconds each, all pages of one before the next, and begin again', () => {
    let turn = nextTurn(firstTurn(0, 0), { numbers: ['a', 'b'], nowMs: 0, ...rest });
    const shown: string[] = [];
    for (let nowMs = 0; nowMs <= 5 * turnMs; nowMs += 1_000) {
      turn = nextTurn(turn, { ...rest, numbers: ['a', 'b'], pages: turn.number === 'a' ? 3 : 1, nowMs });
      if (nowMs % turnMs === 0) shown.push(`${turn.number}${turn.page}`);
    }
    expect(shown).toEqual(['a0', 'a1', 'a2', 'b0', 'a0', 'a1']);
  });

  it('give way at once when the notice is gone, and show what comes into an empty column', () => {
    const turn: Turn = { number: 'a', page: 2, sinceMs: 0 };
    expect(nextTurn(turn, { ...rest, numbers: ['b'], nowMs: 1 })).toEqual({
      number: 'b',
      page: 0,
      sinceMs: 1,
    });
    const none = nextTurn(turn, { ...rest, numbers: [], nowMs: 1 });
    expect(none.number).toBeNull();
    expect(nextTurn(none, { ...rest, numbers: ['c'], nowMs: 2 }).number).toBe('c');
  });

  it('stand still while somebody holds them', () => {
    const turn: Turn = { number: 'a', page: 0, sinceMs: 0 };
    const held = nextTurn(turn, { numbers: ['a', 'b'], pages: 2, nowMs: 10 * turnMs, isPaused: true });
    expect(held).toEqual(turn);
  });

  it('show only what is there, on a page it has, whatever comes and goes', () => {
    const step = fc.record({
      numbers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
      pages: fc.integer({ min: 1, max: 4 }),
      passMs: fc.integer({ min: 0, max: 30_000 }),
      isPaused: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [turn, nowMs] = [firstTurn(3, 0), 0];
        for (const { passMs, ...input } of steps) {
          nowMs += passMs;
          turn = nextTurn(turn, { ...input, nowMs });
          const there: readonly (string | null)[] = input.numbers;
          expect(there.length === 0 ? turn.number === null : there.includes(turn.number)).toBe(true);
          expect(turn.page).toBeLessThan(Math.max(1, input.pages));
        }
      }),
    );
  });
});

describe('what is in force', () => {
  it('ends by the minute it was given, and an end that cannot be read is over', () => {
    const view = aView(
      { 农经信息: [anItem('a'), anItem('b', { validUntil: 'soon' })] },
      { warnings: [aRedWarning(), anOrangeWarning({ validUntil: '2026-06-09T08:30:00.000Z' })] },
    );
    const shown = inForce(view, now.getTime());
    expect(shown.red).toHaveLength(1);
    expect(shown.orange).toEqual([]);
    expect(shown.columns[4]?.items.map(({ number }) => number)).toEqual(['a']);
    expect(inForce(view, at('2026-06-09T22:00:00').getTime()).red).toEqual([]);
  });
});

describe('loading anew', () => {
  const night = at('2026-06-10T03:10:00').getTime();
  const rest = {
    ours: 'a',
    theirs: 'b',
    isUnreadable: false,
    hasRed: false,
    hasLine: true,
    nowMs: night,
    lastReloadMs: null,
  };

  it.each([
    ['at night, when there is another page', {}, true],
    ['by day', { nowMs: now.getTime() }, false],
    [
      'by day, when it does not understand its server any more',
      { nowMs: now.getTime(), isUnreadable: true },
      true,
    ],
    ['without a line', { hasLine: false }, false],
    ['the same page', { theirs: 'a' }, false],
    ['while a red warning is shown', { hasRed: true }, false],
    ['before the server has said which page it has', { theirs: null }, false],
    ['a page that no server of ours gave out', { ours: '' }, false],
    ['ten minutes after the last time', { lastReloadMs: night - 600_000 }, false],
    ['the night after the last time', { lastReloadMs: night - 86_400_000 }, true],
  ])('%s: as it should', (_, changes, expected) => {
    expect(mayReload({ ...rest, ...changes })).toBe(expected);
  });
});

describe('words of the hall screen', () => {
  it('name a warning, its end, its areas and who says so', () => {
    const red = aRedWarning();
    expect(warningName(red)).toBe('暴雨红色预警');
    expect(warningName(anItem('a'))).toBeNull();
    expect(untilWords(red, now)).toBe('22:00前有效');
    expect(itemFoot(red, now)).toBe('16:00发布 · 甲片、乙片 · 来源：银杏县气象台');
    expect(itemFoot(anItem('a', { areas: [] }), at('2026-06-10T08:00:00'))).toBe('6月9日16:00发布');
  });

  it.each([
    ['good', '2026-06-09T08:20:00Z', '气象台 16:20'],
    ['good', '2026-06-08T08:20:00Z', '气象台 6月8日16:20'],
    ['failed', '2026-06-09T08:20:00Z', '气象台 取不到，上次16:20'],
    ['failed', null, '气象台 取不到，还没有取到过'],
    ['waiting', null, '气象台 还没有取'],
    ['off', null, '气象台 未开启'],
  ] as const)('of a source that is %s since %s', (state, goodAt, expected) => {
    expect(sourceWords({ name: '气象台', state, goodAt }, now)).toBe(expected);
  });

  it('stand a few pixels aside each minute and come round', () => {
    const places = Array.from({ length: 9 }, (_, minute) => pixelShift(minute * 60_000).join());
    expect(new Set(places).size).toBe(9);
    expect(pixelShift(9 * 60_000)).toEqual(pixelShift(0));
    expect(pixelShift(30_000)).toEqual(pixelShift(0));
  });
});
