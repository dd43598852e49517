import {
  saidAfterClose,
  saidToAbsent,
  saidToNamed,
  saidTwice,
  type Said,
} from '../../../../../server/cli/replay-year/invariants/said-once';

const noon = new Date('2026-06-09T12:00:00+08:00');

const aSaid = (changes: Partial<Said> = {}): Said => ({
  ...{ id: 'row-1', at: noon, toId: 'wang-fang', requestId: 'r1', code: 'solve-reminder', words: 'words' },
  ...{ write: 5, isToAbsent: false },
  ...changes,
});

describe('what was said', () => {
  it('is said twice when the same words come again at once, and not when they come another day', () => {
    const later = new Date(noon.getTime() + 24 * 3_600_000);
    expect(saidTwice([aSaid(), aSaid({ id: 'row-2' })])).toEqual([
      expect.stringContaining('row-1 and row-2'),
    ]);
    expect(saidTwice([aSaid(), aSaid({ id: 'row-2', at: later })])).toEqual([]);
    expect(saidTwice([aSaid(), aSaid({ id: 'row-2', toId: 'li-qiang' })])).toEqual([]);
  });

  it('is no reminder once the request was closed', () => {
    const closed = new Map([['r1', 5]]);
    expect(saidAfterClose([aSaid()], closed)).toEqual([]);
    expect(saidAfterClose([aSaid({ write: 6 })], closed)).toEqual(['row-1']);
    expect(saidAfterClose([aSaid({ write: 6, code: 'rating-told-staff' })], closed)).toEqual([]);
  });

  it('does not go to the absent, nor of a complaint to whom it names', () => {
    expect(saidToAbsent([aSaid(), aSaid({ id: 'row-2', isToAbsent: true })])).toEqual([
      expect.stringContaining('row-2'),
    ]);
    expect(saidToNamed([aSaid()], () => ['zhou-jianguo'])).toEqual([]);
    expect(saidToNamed([aSaid()], () => ['wang-fang'])).toEqual(['row-1']);
  });
});
