const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;
const unitMs = [7 * 24 * 3_600_000, 24 * 3_600_000, 3_600_000, 60_000, 1_000] as const;

/** Milliseconds of an ISO 8601 duration of fixed length, weeks to seconds; null when it is none. */
export function parseDuration(words: string): number | null {
  const found = PATTERN.exec(words);
  if (!found || words.endsWith('T') || words === 'P') return null;
  return unitMs.reduce((sum, ms, index) => sum + Math.round(Number(found[index + 1] ?? 0) * ms), 0);
}
