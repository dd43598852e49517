import { canaryMarks, checkDigit } from '../journeys/support/canary-marks';
import { createCanaryScanner } from '../support/canary';

const marks = Object.values(canaryMarks);
const { scan } = createCanaryScanner(marks);
const around = (mark: string, before: string): string => `${before}${mark}，三栋二单元`;

/** As an ordinary program writes it; made apart from the scanner. */
const dresses: Readonly<Record<string, (text: string) => string | Buffer>> = {
  plain: (text) => text,
  'in JSON': (text) => JSON.stringify({ msg: text }),
  'in JSON with every character escaped': (text) =>
    [...text].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
  'in JSON, escaped in capitals': (text) =>
    [...text]
      .map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
      .join(''),
  'in JSON inside JSON': (text) =>
    JSON.stringify(
      [...text].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
    ),
  'url-encoded': (text) => Buffer.from(text).reduce((all, byte) => `${all}%${byte.toString(16)}`, ''),
  'in an address': (text) => new URLSearchParams({ q: text }).toString(),
  'as hex': (text) => Buffer.from(text).toString('hex'),
  'as hex in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'as base64': (text) => Buffer.from(text).toString('base64'),
  'as base64url': (text) => Buffer.from(text).toString('base64url'),
  'as UTF-16': (text) => Buffer.from(text, 'utf16le'),
};

describe('the scanner for marked people', () => {
  it.each(Object.keys(dresses))('finds every mark %s, wherever it begins', (name) => {
    const dress = dresses[name];
    if (!dress) throw new Error('no such dress');
    for (const mark of marks)
      for (const before of ['', 'a', 'ab', 'abc', '住'])
        expect(scan(dress(around(mark, before))).map((hit) => hit.mark)).toContain(mark);
  });

  it('finds nothing where there is nothing, and only the mark that is there', () => {
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251));
    expect(scan(bytes)).toEqual([]);
    expect(scan('张桂兰 三栋二单元的灯坏了 13800000000')).toEqual([]);
    const hits = scan(JSON.stringify({ msg: `x${canaryMarks.residentPhone}` }));
    expect(new Set(hits.map(({ mark }) => mark))).toEqual(new Set([canaryMarks.residentPhone]));
  });

  it('refuses a mark that chance could write', () => {
    expect(() => createCanaryScanner(['12345'])).toThrow('too short');
  });

  it('has ID numbers of which one is right and one is not', () => {
    const isRight = (id: string) => id.length === 18 && checkDigit(id.slice(0, 17)) === id[17];
    // The example of the standard itself.
    expect(isRight('11010519491231002X')).toBe(true);
    expect([isRight(canaryMarks.rightId), isRight(canaryMarks.wrongId)]).toEqual([true, false]);
  });
});
