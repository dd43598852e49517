import { toShanghaiIso } from '../core/shared/shanghai-time';

/** Rows in columns; the first is the head. */
export function writeTable(rows: readonly (readonly string[])[], write: (line: string) => void): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  for (const row of rows) {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
    write(cells.join('  ').trimEnd());
  }
}

export const shanghaiMinute = (moment: Date): string => toShanghaiIso(moment).slice(0, 16).replace('T', ' ');

/** In columns of a terminal, where a Chinese character takes two. */
const width = (words: string): number =>
  [...words].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
