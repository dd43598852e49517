/** One mark found: which, in what dress, and the place in what was scanned. */
export interface CanaryHit {
  readonly mark: string;
  readonly form: string;
  readonly at: number;
}

type Form = readonly [form: string, needle: string];

const hexOf = (bytes: Buffer): string => bytes.toString('hex');
const percent = (mark: string): string =>
  hexOf(Buffer.from(mark)).replace(/../g, (byte) => `%${byte.toUpperCase()}`);
const escaped = (text: string): string =>
  [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

/** Base64 of any text around the mark: at each of three offsets the characters that depend on the mark alone. */
function base64Of(mark: string): readonly string[] {
  const bytes = Buffer.from(mark);
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    return text.slice(first, last);
  });
}

/** The dresses in which a text may leave: as it is, and as logs, addresses, queues and dumps rewrite it. */
function formsOf(mark: string): readonly Form[] {
  const ascii = /^[\x21-\x7e]+$/.test(mark);
  const both = (form: string, needle: string): Form[] => [
    [form, needle.toLowerCase()],
    [form, needle.toUpperCase()],
  ];
  const json = escaped(mark);
  return [
    ['plain', mark],
    ['utf-16', Buffer.from(mark, 'utf16le').toString('latin1')],
    ['url-encoded', percent(mark)],
    ['url-encoded', percent(mark).toLowerCase()],
    ['json-escaped', json],
    ['json-escaped', json.replace(/[a-f]/g, (digit) => digit.toUpperCase())],
    ['json-escaped twice', json.replaceAll('\\', '\\\\')],
    ...both('hex', hexOf(Buffer.from(mark))),
    ...(ascii ? [] : ([['\\x-escaped', percent(mark).toLowerCase().replaceAll('%', '\\x')]] as const)),
    ...base64Of(mark).flatMap((needle): Form[] => {
      const standard = needle.replaceAll('-', '+').replaceAll('_', '/');
      return standard === needle
        ? [['base64', needle]]
        : [
            ['base64', standard],
            ['base64url', needle],
          ];
    }),
  ];
}

export interface CanaryScanner {
  /** Every mark in every form in these bytes; the first place of each. */
  scan(bytes: Buffer | string): readonly CanaryHit[];
}

/** Looks for these marks, at least six bytes each, in whatever a program leaves behind. */
export function createCanaryScanner(marks: readonly string[]): CanaryScanner {
  const short = marks.filter((mark) => Buffer.byteLength(mark) < 6);
  if (short.length > 0) throw new Error(`too short to be told from chance: ${short.join(', ')}`);
  const needles = marks.flatMap((mark) =>
    formsOf(mark).map(([form, needle]) => ({
      mark,
      form,
      bytes: Buffer.from(needle, form === 'utf-16' ? 'latin1' : 'utf8'),
    })),
  );
  return {
    scan(given) {
      const bytes = typeof given === 'string' ? Buffer.from(given) : given;
      return needles
        .map(({ mark, form, bytes: needle }) => ({ mark, form, at: bytes.indexOf(needle) }))
        .filter(({ at }) => at >= 0);
    },
  };
}
