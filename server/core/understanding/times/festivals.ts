import { lunarDay, lunarNewYearsEve } from './lunar-date';
import { solarTermDay } from './solar-terms';
import { type Wall, wallOf, weekdayOfMonth } from './wall';

type DayOfYear = (year: number) => Wall | null;

const solar =
  (month: number, day: number): DayOfYear =>
  (year) =>
    wallOf(year, month, day);
const lunar =
  (month: number, day: number): DayOfYear =>
  (year) =>
    lunarDay(year, month, day);
const nth =
  (month: number, weekday: number, ordinal: number): DayOfYear =>
  (year) =>
    weekdayOfMonth(year, month, weekday, ordinal);

const ROWS: readonly (readonly [string, DayOfYear])[] = [
  ['元旦节|元旦|新年第一天', solar(1, 1)],
  ['情人节', solar(2, 14)],
  ['三八妇女节|三八节|妇女节|女神节', solar(3, 8)],
  ['植树节', solar(3, 12)],
  ['消费者权益日|三一五', solar(3, 15)],
  ['愚人节', solar(4, 1)],
  ['清明节|清明', (year) => solarTermDay(year, '清明')],
  ['五一劳动节|五一国际劳动节|国际劳动节|五一节|劳动节|五一', solar(5, 1)],
  ['五四青年节|青年节', solar(5, 4)],
  ['护士节', solar(5, 12)],
  ['母亲节', nth(5, 7, 2)],
  ['六一儿童节|国际儿童节|儿童节|六一', solar(6, 1)],
  ['父亲节', nth(6, 7, 3)],
  ['七一建党节|建党节|党的生日|七一', solar(7, 1)],
  ['八一建军节|建军节|八一', solar(8, 1)],
  ['教师节', solar(9, 10)],
  ['十一国庆节|国庆节|国庆|十一', solar(10, 1)],
  ['万圣节前夜|万圣夜', solar(10, 31)],
  ['万圣节', solar(11, 1)],
  ['双十一|光棍节', solar(11, 11)],
  ['感恩节', nth(11, 4, 4)],
  ['双十二', solar(12, 12)],
  ['国家公祭日', solar(12, 13)],
  ['平安夜', solar(12, 24)],
  ['圣诞节|圣诞', solar(12, 25)],
  ['跨年夜', solar(12, 31)],
  ['春节|大年初一|过年|农历新年', lunar(1, 1)],
  ['大年初二', lunar(1, 2)],
  ['大年初三', lunar(1, 3)],
  ['大年初四', lunar(1, 4)],
  ['大年初五|破五', lunar(1, 5)],
  ['大年初六', lunar(1, 6)],
  ['大年初七', lunar(1, 7)],
  ['元宵节|元宵|上元节', lunar(1, 15)],
  ['龙抬头', lunar(2, 2)],
  ['三月三', lunar(3, 3)],
  ['六月六', lunar(6, 6)],
  ['九月九', lunar(9, 9)],
  ['端午节|端午|端阳节', lunar(5, 5)],
  ['七夕节|七夕', lunar(7, 7)],
  ['中元节|鬼节', lunar(7, 15)],
  ['中秋节|中秋', lunar(8, 15)],
  ['重阳节|重阳', lunar(9, 9)],
  ['下元节', lunar(10, 15)],
  ['腊八节|腊八', lunar(12, 8)],
  ['北方小年|小年夜|小年', lunar(12, 23)],
  ['南方小年', lunar(12, 24)],
  ['大年三十|年三十|除夕夜|除夕|大年夜|年夜', lunarNewYearsEve],
];

const byName: ReadonlyMap<string, DayOfYear> = new Map(
  ROWS.flatMap(([names, day]) => names.split('|').map((name) => [name, day] as const)),
);

/** 十一 is eleven and 过年 hides in 不过年纪大 unless what follows tells. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['十一', '过年']);

/** Every name, longer ones first, for a pattern. */
export const FESTIVAL_NAMES = [...byName.keys()]
  .sort((one, other) => other.length - one.length)
  .map((name) => (AMBIGUOUS.has(name) ? `${name}(?=之?前|以前|期间|假期|长假|黄金周|放假|之?后|以后)` : name))
  .join('|');

/** The day of a festival. Those of the farmer's calendar belong to its year: 除夕 of 2021 is 31 January 2022. */
export function festivalDay(name: string, year: number): Wall | null {
  return byName.get(name)?.(year) ?? null;
}
