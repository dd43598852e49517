import {
  lunarDay,
  lunarMonth,
  lunarNewYearsEve,
} from '../../../../../server/core/understanding/times/lunar-date';
import { numberOf } from '../../../../../server/core/understanding/times/number-words';
import { solarTermDay } from '../../../../../server/core/understanding/times/solar-terms';

const dayOf = (wall: number | null) => (wall === null ? null : new Date(wall).toISOString().slice(0, 10));

describe('the farmer’s calendar', () => {
  it.each([
    [1954, '1954-02-03'],
    [2000, '2000-02-05'],
    [2012, '2012-01-23'],
    [2021, '2021-02-12'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-03'],
    [2034, '2034-02-19'],
  ])('begins the year %i on %s', (year, day) => {
    expect(dayOf(lunarDay(year, 1, 1))).toBe(day);
  });

  it('knows leap months, short months and the end of its table', () => {
    expect(dayOf(lunarDay(2025, 6, 1, true))).toBe('2025-07-25');
    expect(lunarMonth(2026, 6, true)).toBeNull();
    expect(dayOf(lunarNewYearsEve(2025))).toBe('2026-02-16');
    expect(lunarDay(2025, 12, 30)).toBeNull();
    expect(lunarDay(2050, 1, 1)).toBeNull();
  });
});

describe('the solar terms', () => {
  it.each([
    [2021, '立春', '2021-02-03'],
    [2021, '立夏', '2021-05-05'],
    [2018, '立秋', '2018-08-07'],
    [2024, '冬至', '2024-12-21'],
    [2025, '清明', '2025-04-04'],
    [2026, '清明', '2026-04-05'],
    [2026, '夏至', '2026-06-21'],
    [2026, '冬至', '2026-12-22'],
    [2026, '小寒', '2026-01-05'],
  ])('of %i: %s on %s', (year, term, day) => {
    expect(dayOf(solarTermDay(year, term))).toBe(day);
  });

  it('are no other words', () => {
    expect(solarTermDay(2026, '寒立')).toBeNull();
    expect(solarTermDay(2026, '夏')).toBeNull();
  });
});

describe('a numeral', () => {
  it.each([
    ['十', 10],
    ['二十三', 23],
    ['三百零二', 302],
    ['二〇二一', 2021],
    ['两万四千', 24_000],
    ['2000万', 20_000_000],
    ['35,000', 35_000],
    ['2.5', 2.5],
    ['零九', 9],
  ])('%s is %d', (numeral, value) => {
    expect(numberOf(numeral)).toBe(value);
  });
});
