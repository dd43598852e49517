import { nextStepAt } from '../../../../server/core/deadlines/read-clocks';
import type { RequestClass } from '../../../../server/core/deadlines/request-class';
import { aCalendar } from './a-calendar';
import { aHistory, at, clocksAt, said, standOf, stepsOf } from './a-history';

const light = 'opened 2026-06-09 07:42';

describe('the clocks of a matter', () => {
  it.each<[string, RequestClass, string, string, string | null, readonly string[]]>([
    [
      'a light on Tuesday morning',
      'G',
      '2026-06-09 07:42',
      'running until 2026-06-09 10:30',
      'running until 2026-06-10 17:30',
      [
        'half 2026-06-11 17:30 to-come',
        'four-fifths 2026-06-15 16:06 to-come',
        'two-hours 2026-06-16 15:30 to-come',
        'end 2026-06-16 17:30 to-come',
        'quarter-over 2026-06-18 12:00 to-come',
      ],
    ],
    [
      'a light before the Dragon Boat holiday',
      'G',
      '2026-06-16 09:00',
      'running until 2026-06-16 11:00',
      'running until 2026-06-17 17:30',
      [
        'half 2026-06-22 08:45 to-come',
        'four-fifths 2026-06-23 16:12 to-come',
        'two-hours 2026-06-24 15:30 to-come',
        'end 2026-06-24 17:30 to-come',
        'quarter-over 2026-06-26 11:52 to-come',
      ],
    ],
    [
      'gas: two hours are all there is, so nothing comes two hours before the end',
      'E',
      '2026-06-09 20:30',
      'running until 2026-06-09 20:35',
      'running until 2026-06-09 20:40',
      [
        'half 2026-06-09 21:30 to-come',
        'four-fifths 2026-06-09 22:06 to-come',
        'end 2026-06-09 22:30 to-come',
        'quarter-over 2026-06-09 23:00 to-come',
      ],
    ],
    [
      'no water runs through night and holiday',
      'U',
      '2026-06-18 23:50',
      'running until 2026-06-19 00:05',
      'running until 2026-06-19 00:50',
      [
        'half 2026-06-19 11:50 to-come',
        'four-fifths 2026-06-19 19:02 to-come',
        'two-hours 2026-06-19 21:50 to-come',
        'end 2026-06-19 23:50 to-come',
        'quarter-over 2026-06-20 05:50 to-come',
      ],
    ],
    [
      'a question of the same day: its steps come by time',
      'Q',
      '2026-06-09 10:00',
      'running until 2026-06-09 10:30',
      null,
      [
        'half 2026-06-09 14:45 to-come',
        'two-hours 2026-06-09 15:30 to-come',
        'four-fifths 2026-06-09 16:24 to-come',
        'end 2026-06-09 17:30 to-come',
        'quarter-over 2026-06-10 09:52 to-come',
      ],
    ],
  ])('%s', (_title, requestClass, opened, accept, firstContact, steps) => {
    const clocks = clocksAt(aHistory(requestClass, [`opened ${opened}`]), opened);
    expect(standOf(clocks.accept)).toBe(accept);
    expect(standOf(clocks.firstContact)).toBe(firstContact);
    expect(clocks.update).toBeNull();
    expect(stepsOf(clocks.solve)).toEqual(steps);
  });

  it('name who is told at each step', () => {
    const { solve, accept } = clocksAt(aHistory('G', [light]), '2026-06-09 07:42');
    expect(solve.steps.map(({ tells }) => tells)).toEqual([
      ['holder'],
      ['holder'],
      ['holder'],
      ['holder', 'secretary'],
      ['street'],
    ]);
    expect(accept?.steps.map(({ tells }) => tells)).toEqual([['post-b'], ['duty-or-clerk'], ['secretary']]);
  });

  it('know nothing of what happens later', () => {
    const history = aHistory('G', [light, 'claimed-solved 2026-06-10 10:00']);
    expect(standOf(clocksAt(history, '2026-06-10 09:59').solve)).toBe('running until 2026-06-16 17:30');
    expect(standOf(clocksAt(history, '2026-06-10 10:00').solve)).toBe('met until 2026-06-16 17:30');
  });

  it('tell an unannounced year', () => {
    const { accept, solve } = clocksAt(aHistory('G', ['opened 2026-12-30 10:00']), '2026-12-30 10:00');
    expect(accept?.provisional).toBe(false);
    expect(solve.provisional).toBe(true);
    const named = aHistory('G', [
      'opened 2026-12-30 10:00',
      'extended 2026-12-31 10:00 until 2027-01-20 17:30',
    ]);
    expect(clocksAt(named, '2026-12-31 11:00').solve.provisional).toBe(false);
  });
});

describe('accepting', () => {
  it('counts from the last assignment, with steps of its own', () => {
    const moved = aHistory('G', [light, 'assigned 2026-06-10 09:00']);
    const { accept } = clocksAt(moved, '2026-06-10 11:00');
    expect(standOf(accept)).toBe('late until 2026-06-10 11:00');
    expect(stepsOf(accept)).toEqual([
      'accept-1 2026-06-10 11:00 earned',
      'accept-2 2026-06-10 15:00 to-come',
      'accept-3 2026-06-10 17:00 to-come',
    ]);
  });

  it('in time, by the last moment, makes the rest void; later it stays late', () => {
    const by = (moment: string) =>
      clocksAt(aHistory('G', [light, `accepted ${moment}`]), '2026-06-09 12:00').accept;
    expect(standOf(by('2026-06-09 10:30'))).toBe('met until 2026-06-09 10:30');
    expect(stepsOf(by('2026-06-09 10:30'))[0]).toBe('accept-1 2026-06-09 10:30 void');
    expect(standOf(by('2026-06-09 10:31'))).toBe('late until 2026-06-09 10:30');
    expect(stepsOf(by('2026-06-09 10:31'))[0]).toBe('accept-1 2026-06-09 10:30 earned');
  });

  it('starts anew when the resident says that it is not solved', () => {
    const lines = [
      light,
      'accepted 2026-06-09 09:05',
      'claimed-solved 2026-06-09 15:40',
      'reopened 2026-06-09 15:55',
    ];
    expect(standOf(clocksAt(aHistory('G', lines), '2026-06-09 16:00').accept)).toBe(
      'running until 2026-06-09 17:55',
    );
  });
});

describe('speaking with the resident', () => {
  it('ends the first clock, whatever comes later', () => {
    const lines = [light, 'contacted 2026-06-10 09:00', 'reopened 2026-06-12 09:00'];
    expect(standOf(clocksAt(aHistory('G', lines), '2026-06-30 09:00').firstContact)).toBe(
      'met until 2026-06-10 17:30',
    );
  });

  it('restarts the week of a complex matter', () => {
    const lines = ['opened 2026-06-09 10:00', 'contacted 2026-06-09 11:00', 'contacted 2026-06-12 11:00'];
    const { update } = clocksAt(aHistory('C', lines), '2026-06-15 11:00');
    // The holiday of 19 June does not count.
    expect(standOf(update)).toBe('running until 2026-06-22 17:30');
    expect(stepsOf(update)).toEqual(['update 2026-06-22 17:30 to-come']);
    expect(clocksAt(aHistory('C', ['opened 2026-06-09 10:00']), '2026-06-30 11:00').update).toBeNull();
    expect(clocksAt(aHistory('O', lines), '2026-06-15 11:00').update).toBeNull();
  });
});

describe('when to look again', () => {
  it('is the next step of any clock, and never when nothing is to come', () => {
    const next = (lines: readonly string[], now: string) =>
      nextStepAt(clocksAt(aHistory('G', lines), now), at(now));
    expect(next([light], '2026-06-09 07:42')).toEqual(at('2026-06-09 10:30'));
    expect(next([light, 'accepted 2026-06-09 09:05'], '2026-06-09 09:05')).toEqual(at('2026-06-11 17:30'));
    expect(
      next([light, 'accepted 2026-06-09 09:05', 'claimed-solved 2026-06-09 15:40'], '2026-06-09 16:00'),
    ).toBeNull();
  });
});

describe('a day closed by the community', () => {
  it('counts for nothing', () => {
    const closed = aCalendar([{ date: '2026-06-10', blocks: [], reason: '停电' }]);
    const { solve } = clocksAt(aHistory('G', [light]), '2026-06-09 07:42', closed);
    expect(said(solve.dueAt)).toBe('2026-06-17 17:30');
  });
});
