import { capMessage } from '../support/cap-message';

// 农产品 in GBK.
const gbkWords = Buffer.from([0xc5, 0xa9, 0xb2, 0xfa, 0xc6, 0xb7]);
const words = '农产品';

/** Invented answers that are as they should be, before something is done to them. */
export const good = {
  cap: capMessage({}),
  rss: `<?xml version="1.0"?><rss version="2.0"><channel><title>${words}</title><link>https://example.org/</link><item><title>${words}</title><guid>g1</guid></item></channel></rss>`,
};

/** The bytes of a text whose only Chinese word is 农产品, in GBK. */
export function gbkOf(text: string): Uint8Array {
  const parts = text.split(words).map((part) => Buffer.from(part, 'latin1'));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [gbkWords, part])));
}
