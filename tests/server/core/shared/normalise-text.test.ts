import fc from 'fast-check';
import { cutGraphemes } from '../../../../server/core/shared/cut-graphemes';
import { normaliseText } from '../../../../server/core/shared/normalise-text';

const seed = Date.now() % 1_000_000;

describe('what people typed becomes one plain spelling', () => {
  test.each([
    ['  三栋　二单元  的灯坏了 ', '三栋 二单元 的灯坏了'],
    ['３栋２单元５０１，灯坏了！', '3栋2单元501,灯坏了!'],
    ['①栋', '1栋'],
    ['灯\u200b坏\u200d了\ufeff', '灯坏了'],
    ['\u202e灯坏了\u202c\u200f', '灯坏了'],
    ['灯\u0000坏\u0007了\u009f', '灯坏了'],
    ['灯\ud800坏\udc00了\ufffd', '灯坏了'],
    ['第一行\r\n\r\n  第二行\u2028第三行', '第一行\n第二行\n第三行'],
    ['cafe\u0301', 'café'],
    ['灯坏了👍', '灯坏了👍'],
    ['\u200b\u0000\u202e', ''],
    ['', ''],
  ])('%j reads as %j', (raw, plain) => {
    expect(normaliseText(raw)).toBe(plain);
  });

  test('any string at all is taken, and a second time changes nothing', () => {
    process.stdout.write(`seed ${seed}\n`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
        expect(once.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200b-\u200f\ufffd]/u);
      }),
      { seed, numRuns: 500 },
    );
  });

  test('lone halves of a character never come out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        expect(normaliseText(String.fromCharCode(...units))).not.toMatch(/\p{Surrogate}/u);
      }),
      { seed, numRuns: 300 },
    );
  });

  test.each([
    ['blanks', ' '.repeat(65_536)],
    ['line ends and blanks', ' \n '.repeat(21_845)],
    ['zero-width', '\u200b'.repeat(65_536)],
    ['letters', '灯坏了'.repeat(21_845)],
    ['the ligature that becomes 18 letters', '\ufdfa'.repeat(21_845)],
  ])('64 kB of %s take no noticeable time', (_name, raw) => {
    const start = performance.now();
    normaliseText(raw);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a long text is quoted by its first visible characters', () => {
  test.each([
    ['灯坏了', 3, '灯坏了'],
    ['灯坏了', 10, '灯坏了'],
    ['灯坏了好几天', 4, '灯坏了…'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2, '👨‍👩‍👧…'],
    ['👨‍👩‍👧', 1, '👨‍👩‍👧'],
    ['灯坏了', 0, ''],
    ['灯坏了', 1, '…'],
  ])('%j cut at %d is %j', (text, max, cut) => {
    expect(cutGraphemes(text, max)).toBe(cut);
  });
});
