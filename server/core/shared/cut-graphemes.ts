/** The first `max` visible characters; a text that was cut ends with … as the last of them. */
export function cutGraphemes(text: string, max: number): string {
  if (max <= 0) return '';
  if (text.length <= max) return text;
  let count = 0;
  let beforeLast = 0;
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (count === max) return `${text.slice(0, beforeLast)}…`;
    if (count === max - 1) beforeLast = index;
    count += 1;
  }
  return text;
}
