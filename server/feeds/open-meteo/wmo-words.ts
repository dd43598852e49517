/** Chinese words for the WMO weather codes that Open-Meteo uses (table 4677, its documented part). */
const words: ReadonlyMap<number, string> = new Map([
  [0, '晴'],
  [1, '大部晴朗'],
  [2, '多云'],
  [3, '阴'],
  [45, '雾'],
  [48, '雾凇'],
  [51, '小毛毛雨'],
  [53, '毛毛雨'],
  [55, '浓毛毛雨'],
  [56, '冻毛毛雨'],
  [57, '强冻毛毛雨'],
  [61, '小雨'],
  [63, '中雨'],
  [65, '大雨'],
  [66, '冻雨'],
  [67, '强冻雨'],
  [71, '小雪'],
  [73, '中雪'],
  [75, '大雪'],
  [77, '米雪'],
  [80, '小阵雨'],
  [81, '阵雨'],
  [82, '强阵雨'],
  [85, '小阵雪'],
  [86, '大阵雪'],
  [95, '雷阵雨'],
  [96, '雷阵雨伴冰雹'],
  [99, '强雷阵雨伴冰雹'],
]);

/** Null: no code, or one that is not in the table; the code itself stays in `more`. */
export function wmoWords(code: number | null | undefined): string | null {
  return code === null || code === undefined ? null : (words.get(code) ?? null);
}
