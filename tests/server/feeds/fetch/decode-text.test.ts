import fc from 'fast-check';
import { decodeText } from '../../../../server/feeds/fetch/decode-text';

// 农业 in GBK.
const gbk = [0xc5, 0xa9, 0xd2, 0xb5];
// 农产品; two signs may by chance be UTF-8 as well, as those of 农业 are.
const longer = [0xc5, 0xa9, 0xb2, 0xfa, 0xc6, 0xb7];
const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];
const bytes = (...parts: readonly (readonly number[])[]) => new Uint8Array(parts.flat());
const utf8 = [...Buffer.from('农业')];

describe('the charset of an answer', () => {
  it.each([
    ['header, GBK', bytes(gbk), 'text/html; charset=GBK', '农业'],
    ['header, gb2312 in quotes', bytes(gbk), 'text/html; charset="gb2312"', '农业'],
    ['header, GB18030', bytes(gbk), 'text/html;charset=gb18030', '农业'],
    ['four bytes of GB18030', bytes([0x95, 0x32, 0x82, 0x36]), 'text/html; charset=gbk', '𠀀'],
    ['no header, UTF-8', bytes(utf8), null, '农业'],
    ['no header, GBK', bytes(longer), null, '农产品'],
    ['byte order mark before the header', bytes([0xef, 0xbb, 0xbf], utf8), 'text/xml; charset=gbk', '农业'],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x9c, 0x51]), null, '农'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0x51, 0x9c]), null, '农'],
    ['header says UTF-8 of GBK', bytes(longer), 'text/html; charset=utf-8', '农产品'],
    ['header says Latin-1 out of habit', bytes(utf8), 'text/html; charset=ISO-8859-1', '农业'],
    ['a charset nobody knows', bytes(utf8), 'text/html; charset=klingon', '农业'],
    ['Big5', bytes([0xb9, 0x41]), 'text/html; charset=big5', '農'],
    ['nothing', bytes(), null, ''],
  ])('%s', (_, given, contentType, text) => {
    expect(decodeText(given, contentType)).toBe(text);
  });

  it.each([
    '<?xml version="1.0" encoding="GB2312"?>',
    '<meta charset=gbk>',
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />',
  ])('is read out of %s', (head) => {
    expect(decodeText(bytes(ascii(head), gbk), 'text/html')).toBe(`${head}农业`);
  });

  it('is never taken as UTF-16 on the word of a document that could be read byte by byte', () => {
    const head = '<?xml version="1.0" encoding="UTF-16"?>';
    expect(decodeText(bytes(ascii(head), utf8), null)).toBe(`${head}农业`);
  });

  it('gives a text for any bytes and any header', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string()), (given, contentType) => {
        expect(typeof decodeText(given, contentType)).toBe('string');
      }),
    );
  });

  it('gives back what was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text), 'text/plain; charset=utf-8')).toBe(text);
      }),
    );
  });
});
