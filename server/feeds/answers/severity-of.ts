import { type Severity } from '../../core/notices/feed-item';

/**
 * The four colours of China's warnings, from the words sources use for them.
 *
 * | colour | national level  | CAP 1.2 severity |
 * | ------ | --------------- | ---------------- |
 * | red    | Ⅰ级 / 特别严重  | Extreme          |
 * | orange | Ⅱ级 / 严重      | Severe           |
 * | yellow | Ⅲ级 / 较重      | Moderate         |
 * | blue   | Ⅳ级 / 一般      | Minor            |
 *
 * Unknown and every other word have no colour.
 */
const colours: ReadonlyMap<string, Severity> = new Map([
  ...(['blue', 'yellow', 'orange', 'red'] as const).map((colour) => [colour, colour] as const),
  ...([
    ['蓝', 'blue'],
    ['黄', 'yellow'],
    ['橙', 'orange'],
    ['红', 'red'],
  ] as const),
  ...([
    ['minor', 'blue'],
    ['moderate', 'yellow'],
    ['severe', 'orange'],
    ['extreme', 'red'],
  ] as const),
]);

/** The colour of the first word that has one. */
export function severityOf(...words: readonly (string | null | undefined)[]): Severity | null {
  for (const word of words) {
    const colour = colours.get(word?.trim().toLowerCase() ?? '');
    if (colour !== undefined) return colour;
  }
  return null;
}
