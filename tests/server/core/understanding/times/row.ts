/** Words, their first and last second in Shanghai (- when open) and how exact they are, said on Tuesday 9 June 2026 at 10:00. */
export type Row = readonly [words: string, from: string, to: string, grain: string];

export const saidAt = new Date('2026-06-09T10:00:00+08:00');

export const inShanghai = (at: Date | null): string =>
  at === null ? '-' : new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
