import type { FeedSource } from '../../../../server/core/grid/grid';

export interface BigAnswer {
  readonly name: string;
  readonly source: Pick<FeedSource, 'adapter' | 'selectors'>;
  readonly bytes: Uint8Array;
}

const mb = 1024 * 1024;
const rss = { adapter: 'rss', selectors: null };
const jsonFeed = { adapter: 'json-feed', selectors: null };
const page = {
  adapter: 'list-page',
  selectors: JSON.stringify({
    ...{ address: 'https://county.example/', attribution: '银杏县' },
    ...{ item: 'li', title: 'a', link: 'a', date: 'span' },
  }),
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const numbered = (count: number, one: (at: string) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => one(String(at))).join(between);

const xmlOf = (items: string): Uint8Array =>
  bytesOf(`<?xml version="1.0"?><rss version="2.0"><channel><title>农业局</title>${items}</channel></rss>`);
const jsonOf = (items: string): Uint8Array =>
  bytesOf(`{"version":"https://jsonfeed.org/version/1.1","title":"农业局","items":[${items}]}`);
const htmlOf = (items: string): Uint8Array => bytesOf(`<ul>${items}</ul>`);

const xmlItem = (at: string): string =>
  `<item><title>通知${at}</title><guid>g${at}</guid><pubDate>Tue, 09 Jun 2026 08:28:00 GMT</pubDate><description>${'春耕。'.repeat(20)}</description></item>`;
const htmlItem = (at: string): string =>
  `<li><a href="/n/${at}">关于春耕的通知${at}</a><span>2026-06-09</span></li>`;
const jsonItem = (at: string): string =>
  `{"id":${at},"title":"通知${at}","content_text":"${'春耕。'.repeat(20)}"}`;

/** Big, and as they should be. */
export const goodAnswers: readonly BigAnswer[] = [
  { name: 'XML', source: rss, bytes: xmlOf(numbered(800, xmlItem)) },
  { name: 'HTML', source: page, bytes: htmlOf(numbered(1_500, htmlItem)) },
  { name: 'JSON', source: jsonFeed, bytes: jsonOf(numbered(1_000, jsonItem, ',')) },
];

/** As much as an answer may be, made to take long. */
export const hostileAnswers: readonly BigAnswer[] = [
  { name: 'XML', source: rss, bytes: xmlOf('<item><title>a</title><guid>b</guid></item>'.repeat(160_000)) },
  {
    name: 'HTML',
    source: page,
    bytes: htmlOf(`${numbered(3_000, htmlItem)}${'a &amp; b '.repeat(mb * 0.6)}`),
  },
  { name: 'JSON', source: jsonFeed, bytes: jsonOf(numbered(30_000, jsonItem, ',')) },
  {
    name: 'JSON of very many items',
    source: jsonFeed,
    bytes: jsonOf(numbered(150_000, (at) => `{"id":${at}}`, ',')),
  },
];
