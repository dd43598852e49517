import { solarTerms as names } from '../../../../server/core/notices/farm-calendar/farm-entry';
import { solarTerms } from '../../../../server/files/farm-calendar/solar-terms';
import { loadYearFiles } from '../../../../server/files/load-year-files';

// As printed calendars have them, from 小寒 to 冬至.
const printed: Readonly<Record<number, string>> = {
  2024: '0106 0120 0204 0219 0305 0320 0404 0419 0505 0520 0605 0621 0706 0722 0807 0822 0907 0922 1008 1023 1107 1122 1206 1221',
  2025: '0105 0120 0203 0218 0305 0320 0404 0420 0505 0521 0605 0621 0707 0722 0807 0823 0907 0923 1008 1023 1107 1122 1207 1221',
  2026: '0105 0120 0204 0218 0305 0320 0405 0420 0505 0521 0605 0621 0707 0723 0807 0823 0907 0923 1008 1023 1107 1122 1207 1222',
  2027: '0105 0120 0204 0219 0306 0321 0405 0420 0506 0521 0606 0621 0707 0723 0808 0823 0908 0923 1008 1023 1107 1122 1207 1222',
};

const ordered = [...names.slice(22), ...names.slice(0, 22)];

describe('the days of the solar terms', () => {
  test.each(Object.entries(printed))('are in %s those of printed calendars', (year, days) => {
    const expected = days.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
    expect(ordered.map((name) => solarTerms.dayOf(Number(year), name))).toEqual(expected);
  });

  it('are twenty-four, from 小寒 to 冬至, all within their year', () => {
    expect(ordered).toHaveLength(24);
    expect([ordered[0], ordered[23]]).toEqual(['小寒', '冬至']);
    for (let year = 2020; year <= 2060; year += 1)
      for (const name of names) expect(solarTerms.dayOf(year, name).slice(0, 4)).toBe(String(year));
  });

  it('have 清明 on a day on which the whole country is off', async () => {
    for (const { year, days } of await loadYearFiles('data/calendar')) {
      const off = days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date);
      if (off.length > 0) expect(off).toContain(solarTerms.dayOf(year, '清明'));
    }
  });

  // The instants are 00:00:54, 23:59:19, 23:55:58 and 00:02:16 in Beijing.
  test.each([
    [2008, '小满', '2008-05-21'],
    [2021, '冬至', '2021-12-21'],
    [2013, '大暑', '2013-07-22'],
    [2014, '惊蛰', '2014-03-06'],
  ] as const)('in %d have %s on its own side of midnight', (year, name, day) => {
    expect(solarTerms.dayOf(year, name)).toBe(day);
  });
});
