import { type FeedReading } from '../../../../server/core/notices/feed-item';

const values = {
  json: /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)+"(?!\s*:)|-?\d[\d.]*|true|false)/g,
  xml: /(?<=>\s*)[^<\s][^<]*(?=<)/g,
};

function changed(value: string): string {
  if (value === 'true' || value === 'false') return value === 'true' ? 'false' : 'true';
  if (/^-?[\d.]+$/.test(value)) return value.replace(/\d/, '9$&');
  return value.endsWith('"') ? `${value.slice(0, -1)}9"` : `${value}9`;
}

/**
 * The values of an answer that could be others without its reading being another: what is lost.
 * Each is changed by itself, `12` to `912`.
 */
export function unnoticedChanges(
  text: string,
  read: (text: string) => FeedReading,
  kind: keyof typeof values = 'json',
): readonly string[] {
  const before = JSON.stringify(read(text));
  const all = [...text.matchAll(values[kind])];
  if (all.length < 10) throw new Error('too few values found to prove anything');
  return all
    .filter(({ 0: value, index }) => {
      const other = text.slice(0, index) + changed(value) + text.slice(index + value.length);
      return JSON.stringify(read(other)) === before;
    })
    .map(([value]) => value);
}
