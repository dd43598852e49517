/** Format characters, blanks that show nothing, and characters the rest of the house cannot store. */
const INVISIBLE =
  /[\p{Cf}\p{Co}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\ufffd]/gu;
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
const BLANKS = /[^\S\n]+/g;
const LINE_ENDS = /[\r\n\u0085\u2028\u2029\v\f]+/g;
const AROUND_LINE_END = /(?: ?\n ?)+/g;

/**
 * What people typed, as one plain spelling: NFKC (full width becomes half width), nothing invisible, single blanks,
 * no lone surrogates. Line ends stay as one `\n`. Never throws; linear time; caps nothing.
 */
export function normaliseText(raw: string): string {
  return withoutInvisible(withoutInvisible(raw).normalize('NFKC'))
    .replace(LINE_ENDS, '\n')
    .replace(BLANKS, ' ')
    .replace(AROUND_LINE_END, '\n')
    .trim();
}

// Twice: a mark between a letter and its accent would keep them apart, and NFKC makes blanks of its own.
function withoutInvisible(text: string): string {
  return text.replace(CONTROL, '').replace(INVISIBLE, '');
}
