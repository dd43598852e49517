import { dayMs, startOfDay, type Wall, wallOf } from './wall';

/** In the order of the year, from early January on; the sun's longitude of the first is 285°, each next 15° on. */
const TERMS =
  '小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至';

/**
 * The day in China on which a solar term begins. The sun's place is reckoned to a hundredth of a degree, a quarter of
 * an hour: a term that falls that near to midnight may come out a day off.
 */
export function solarTermDay(year: number, term: string): Wall | null {
  const ordinal = TERMS.indexOf(term) / 2;
  if (term.length !== 2 || !Number.isInteger(ordinal) || ordinal < 0) return null;
  const wanted = (285 + ordinal * 15) % 360;
  let at = wallOf(year, 1, 6) + ordinal * 15.2184 * dayMs;
  for (let round = 0; round < 6; round += 1) {
    const away = ((wanted - sunLongitude(at) + 540) % 360) - 180;
    at += (away / 360) * 365.2422 * dayMs;
  }
  return startOfDay(at);
}

export const isSolarTerm = (term: string): boolean => solarTermDay(2000, term) !== null;

/** Apparent longitude of the sun in degrees (the almanac's short formula). */
function sunLongitude(wall: Wall): number {
  const shanghaiAheadDays = 8 / 24;
  const earthSlowsDays = 65 / 86_400;
  const days = (wall - Date.UTC(2000, 0, 1, 12)) / dayMs - shanghaiAheadDays + earthSlowsDays;
  const centuries = days / 36_525;
  const mean = 280.46646 + 36_000.76983 * centuries + 0.0003032 * centuries ** 2;
  const anomaly = 357.52911 + 35_999.05029 * centuries - 0.0001537 * centuries ** 2;
  const centre =
    (1.914602 - 0.004817 * centuries) * sine(anomaly) +
    (0.019993 - 0.000101 * centuries) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const nutation = 0.00478 * sine(125.04 - 1_934.136 * centuries);
  return (((mean + centre - 0.00569 - nutation) % 360) + 360) % 360;
}

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
