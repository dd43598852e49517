import { markedMinute } from '../../../server/cli/marked-minute';
import { holeLines } from '../../../server/cli/roster/hole-lines';
import { announcedYears } from '../../support/calendar-of';
import { readDemoCommunity } from '../../support/read-demo-community';

const at = (words: string): Date => new Date(`${words.replace(' ', 'T')}:00+08:00`);
const today = (now: string) => ({ now: at(now), years: announcedYears });

describe('a time on the command line', () => {
  it.each([
    ['2027-01-05 17:30', '2026-12-31 10:00', '2027-01-05 17:30（待确认 not confirmed）'],
    ['2027-01-05 17:30', '2027-01-06 10:00', '2027-01-05 17:30'],
    ['2026-12-31 17:30', '2026-12-31 10:00', '2026-12-31 17:30'],
  ])('%s, read at %s, is %s', (moment, now, words) => {
    expect(markedMinute(at(moment), today(now))).toBe(words);
  });

  it('is marked in the holes of a roster of next January', async () => {
    const { grid } = await readDemoCommunity();
    const hole = {
      from: at('2026-12-31 20:00'),
      to: at('2027-01-01 08:00'),
      why: 'nobody',
      personId: null,
    } as const;
    expect(holeLines([hole], grid, today('2026-12-28 10:00'))).toEqual([
      '2026-12-31 20:00 到 2027-01-01 08:00（待确认 not confirmed）：没有人值班 nobody',
    ]);
  });
});
