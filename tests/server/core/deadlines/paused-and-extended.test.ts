import { nextStepAt } from '../../../../server/core/deadlines/read-clocks';
import { aHistory, at, clocksAt, standOf, stepsOf } from './a-history';

const light = 'opened 2026-06-09 07:42';

describe('a pause', () => {
  const outside = [light, 'accepted 2026-06-09 09:05', 'paused 2026-06-10 10:00'];

  it('of two ends of working days moves the end by two working days', () => {
    const { solve } = clocksAt(aHistory('G', [...outside, 'resumed 2026-06-12 10:00']), '2026-06-12 10:00');
    expect(standOf(solve)).toBe('running until 2026-06-18 17:30');
    expect(stepsOf(solve)[0]).toBe('half 2026-06-15 17:30 to-come');
  });

  it('of some hours within a day moves no end of days', () => {
    const { solve } = clocksAt(aHistory('G', [...outside, 'resumed 2026-06-10 16:00']), '2026-06-10 16:00');
    expect(standOf(solve)).toBe('running until 2026-06-16 17:30');
  });

  it('over a weekend counts one end of a working day', () => {
    const lines = [light, 'paused 2026-06-12 16:00', 'resumed 2026-06-15 09:00'];
    expect(standOf(clocksAt(aHistory('G', lines), '2026-06-15 09:00').solve)).toBe(
      'running until 2026-06-17 17:30',
    );
  });

  it('that goes on is read as if it ended now', () => {
    expect(standOf(clocksAt(aHistory('G', outside), '2026-06-10 11:00').solve)).toBe(
      'paused until 2026-06-16 17:30',
    );
    expect(standOf(clocksAt(aHistory('G', outside), '2026-06-12 10:00').solve)).toBe(
      'paused until 2026-06-18 17:30',
    );
    expect(standOf(clocksAt(aHistory('G', outside), '2026-07-12 10:00').solve)).toBe(
      'paused until 2026-07-17 17:30',
    );
    expect(
      nextStepAt(clocksAt(aHistory('G', outside), '2026-06-12 10:00'), at('2026-06-12 10:00')),
    ).toBeNull();
  });

  it('moves a limit of the wall by its very time, but never the first contact of an outage', () => {
    const lines = [light, 'paused 2026-06-09 08:00', 'resumed 2026-06-09 11:15'];
    const { solve, firstContact } = clocksAt(aHistory('U', lines), '2026-06-09 11:15');
    expect(standOf(solve)).toBe('running until 2026-06-10 10:57');
    expect(standOf(firstContact)).toBe('late until 2026-06-09 08:42');
  });

  it('after the end excuses nothing', () => {
    const lines = ['opened 2026-06-09 07:42', 'paused 2026-06-17 09:00', 'resumed 2026-06-24 09:00'];
    const { solve } = clocksAt(aHistory('G', lines), '2026-06-24 09:00');
    expect(standOf(solve)).toBe('late until 2026-06-16 17:30');
    expect(clocksAt(aHistory('G', lines), '2026-06-18 09:00').solve.state).toBe('late');
    expect(stepsOf(solve).slice(3)).toEqual([
      'end 2026-06-16 17:30 earned',
      'quarter-over 2026-06-25 12:00 to-come',
    ]);
  });

  it('ends with the matter', () => {
    const lines = [...outside, 'closed 2026-06-12 10:00'];
    expect(standOf(clocksAt(aHistory('G', lines), '2026-07-12 10:00').solve)).toBe(
      'met until 2026-06-18 17:30',
    );
  });
});

describe('an extension', () => {
  it('sets the end; what has come does not come again', () => {
    const lines = [light, 'extended 2026-06-12 10:00 until 2026-06-18 17:30'];
    expect(stepsOf(clocksAt(aHistory('G', lines), '2026-06-12 10:00').solve)).toEqual([
      'half 2026-06-11 17:30 earned',
      'four-fifths 2026-06-17 11:18 to-come',
      'two-hours 2026-06-18 15:30 to-come',
      'end 2026-06-18 17:30 to-come',
      'quarter-over 2026-06-23 17:30 to-come',
    ]);
  });

  it('after the end leaves it late', () => {
    const lines = [
      light,
      'extended 2026-06-17 10:00 until 2026-06-18 17:30',
      'claimed-solved 2026-06-18 09:00',
    ];
    expect(standOf(clocksAt(aHistory('G', lines), '2026-06-18 10:00').solve)).toBe(
      'late until 2026-06-18 17:30',
    );
  });

  it('is moved only by what is paused after it', () => {
    const lines = [
      light,
      'paused 2026-06-09 10:00',
      'extended 2026-06-11 10:00 until 2026-06-18 16:00',
      'resumed 2026-06-12 10:00',
    ];
    expect(standOf(clocksAt(aHistory('G', lines), '2026-06-12 10:00').solve)).toBe(
      'running until 2026-06-22 16:00',
    );
  });
});

describe('reopening', () => {
  const claimed = [light, 'claimed-solved 2026-06-10 10:00'];

  it('keeps the end, and the clock has run on as if it had never been solved', () => {
    const before = clocksAt(aHistory('G', claimed), '2026-06-12 10:00').solve;
    expect(stepsOf(before)[0]).toBe('half 2026-06-11 17:30 void');
    const { solve } = clocksAt(aHistory('G', [...claimed, 'reopened 2026-06-12 10:00']), '2026-06-12 10:00');
    expect(standOf(solve)).toBe('running until 2026-06-16 17:30');
    expect(stepsOf(solve).slice(0, 2)).toEqual([
      'half 2026-06-11 17:30 earned',
      'four-fifths 2026-06-15 16:06 to-come',
    ]);
  });

  it('after the end is late at once', () => {
    const { solve } = clocksAt(aHistory('G', [...claimed, 'reopened 2026-06-17 10:00']), '2026-06-17 10:00');
    expect(standOf(solve)).toBe('late until 2026-06-16 17:30');
  });
});

describe('an internal task', () => {
  it('is due when its giver said, to the minute', () => {
    const { solve } = clocksAt(aHistory('M', [light], '2026-06-12 17:00'), '2026-06-09 08:00');
    expect(stepsOf(solve)).toEqual([
      'half 2026-06-10 17:15 to-come',
      'four-fifths 2026-06-12 09:30 to-come',
      'two-hours 2026-06-12 15:00 to-come',
      'end 2026-06-12 17:00 to-come',
      'quarter-over 2026-06-15 16:52 to-come',
    ]);
  });

  it('keeps its time of day when a pause moves it, and never falls due within the pause', () => {
    const lines = [light, 'paused 2026-06-12 16:00', 'resumed 2026-06-12 17:10'];
    expect(standOf(clocksAt(aHistory('M', lines, '2026-06-12 17:00'), '2026-06-12 17:10').solve)).toBe(
      'running until 2026-06-15 17:00',
    );
  });

  it('without any working time in it has its end alone', () => {
    const { solve } = clocksAt(
      aHistory('M', ['opened 2026-06-13 12:00'], '2026-06-14 17:00'),
      '2026-06-13 12:00',
    );
    expect(stepsOf(solve)).toEqual(['end 2026-06-14 17:00 to-come', 'quarter-over 2026-06-15 08:30 to-come']);
  });
});
