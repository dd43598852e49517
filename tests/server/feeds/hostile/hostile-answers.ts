import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createBrotliCompress, createDeflate, createGzip } from 'node:zlib';
import type { Transform } from 'node:stream';
import { fetchLimits } from '../../../../server/feeds/fetch/fetch-deps';
import { good, gbkOf } from './good-answers';

/** How a source misbehaves, which adapter asks it, and what is to be said of it. */
export interface HostileAnswer {
  readonly name: string;
  readonly adapter: string;
  readonly answer: RequestListener;
  /** Of the fetch, or of the reading. */
  readonly code: string;
}

const typed =
  (type: string, body: string | Uint8Array): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(body);
const xml = (body: string): RequestListener => typed('text/xml; charset=utf-8', body);
const json = (body: string): RequestListener => typed('application/json', body);

/** One byte of a good answer each time the timer comes round; it would take for ever. */
const drip = (text: string, everyMs: number) => (_: IncomingMessage, response: ServerResponse) => {
  let next = 0;
  const timer = setInterval(() => response.write(text.charAt((next += 1) % text.length)), everyMs);
  response.on('close', () => clearInterval(timer));
};

const floodMb = 64;

/** So many megabytes, packed or not, as fast as they are taken. */
const flood =
  (encoding: string | null, pack: (() => Transform) | null): RequestListener =>
  (_, response) => {
    if (encoding !== null) response.writeHead(200, { 'content-encoding': encoding });
    const into = pack?.() ?? response;
    if (into !== response) into.on('error', () => undefined).pipe(response);
    response.on('close', () => into.destroy());
    let left = floodMb;
    const more = (): void => {
      while (left > 0 && !into.destroyed) {
        left -= 1;
        if (!into.write(Buffer.alloc(1024 * 1024, ' '))) return void into.once('drain', more);
      }
      into.end();
    };
    more();
  };

const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
const fileEntity = '<!DOCTYPE alert [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
const afterProlog = (document: string, what: string): string => document.replace('?>', `?>${what}`);
const nested = (count: number): string => `${'['.repeat(count)}${']'.repeat(count)}`;

const named = (answers: Readonly<Record<string, RequestListener>>) =>
  Object.entries(answers).map(([name, answer]) => ({ name, answer }));

export const slow: readonly HostileAnswer[] = named({
  'says nothing': () => undefined,
  'gives its headers and no more': (_, response) => response.flushHeaders(),
  'gives a byte now and then': drip(good.cap, 20),
}).map((one) => ({ ...one, adapter: 'cap', code: 'time-limit' }));

export const tooMuch: readonly HostileAnswer[] = [
  { name: 'does not end', adapter: 'rss', answer: flood(null, null), code: 'too-large' },
  {
    name: 'says beforehand that it is too much',
    adapter: 'rss',
    answer: (_, response) =>
      void response.writeHead(200, { 'content-length': fetchLimits.wireBytes + 1 }).write('<rss'),
    code: 'too-large',
  },
  {
    name: 'is a bomb in gzip',
    adapter: 'cap',
    answer: flood('gzip', createGzip),
    code: 'too-large-inflated',
  },
  {
    name: 'is a bomb in deflate',
    adapter: 'nmc-alarms',
    answer: flood('deflate', createDeflate),
    code: 'too-large-inflated',
  },
  {
    name: 'is a bomb in brotli',
    adapter: 'json-feed',
    answer: flood('br', createBrotliCompress),
    code: 'too-large-inflated',
  },
];

export const unsafe: readonly HostileAnswer[] = [
  {
    name: 'a DOCTYPE that grows',
    adapter: 'rss',
    answer: xml(afterProlog(good.rss, laughs)),
    code: 'unsafe',
  },
  {
    name: 'a file as an entity',
    adapter: 'cap',
    answer: xml(afterProlog(good.cap, fileEntity)),
    code: 'unsafe',
  },
  {
    name: 'a DOCTYPE in GBK, which the header calls UTF-8',
    adapter: 'rss',
    answer: typed('text/xml; charset=utf-8', gbkOf(afterProlog(good.rss, laughs))),
    code: 'unsafe',
  },
  {
    name: 'a DOCTYPE in UTF-16',
    adapter: 'cap',
    answer: typed('text/xml', Buffer.from(`\ufeff${afterProlog(good.cap, fileEntity)}`, 'utf16le')),
    code: 'unsafe',
  },
];

export const unreadable: readonly HostileAnswer[] = [
  {
    name: 'a page in HTML',
    adapter: 'cap',
    answer: typed('text/html', '<html>登录</html>'),
    code: 'malformed',
  },
  { name: 'nothing', adapter: 'qweather-alerts', answer: json(''), code: 'malformed' },
  { name: 'half of it', adapter: 'cap', answer: xml(good.cap.slice(0, 300)), code: 'malformed' },
  { name: 'brackets without end', adapter: 'nmc-alarms', answer: json(nested(500_000)), code: 'malformed' },
  { name: 'elements without end', adapter: 'rss', answer: xml('<a>'.repeat(300_000)), code: 'malformed' },
  { name: 'zeros', adapter: 'json-feed', answer: json('\u0000'.repeat(1_000)), code: 'malformed' },
  {
    name: 'a count without what is counted',
    adapter: 'nmc-alarms',
    answer: json('{"code":0,"msg":"success","data":{"page":{"pageNo":1,"pageSize":20,"count":3,"list":[]}}}'),
    code: 'incomplete',
  },
  { name: 'a refusal', adapter: 'qweather-alerts', answer: json('{"code":"402"}'), code: 'refused' },
];

/** What is good, though its charset is not what somebody says. */
export const wrongCharset: readonly Pick<HostileAnswer, 'name' | 'answer'>[] = named({
  'says UTF-8 of GBK': typed('text/xml; charset=utf-8', gbkOf(good.rss)),
  'says Latin-1 of UTF-8': typed('text/xml; charset=iso-8859-1', good.rss),
  'says a charset nobody knows': typed('text/xml; charset=klingon', good.rss),
  'says nothing of GBK': typed('application/octet-stream', gbkOf(good.rss)),
  'declares UTF-16 in UTF-8': typed(
    'text/xml',
    good.rss.replace('version="1.0"', 'version="1.0" encoding="UTF-16"'),
  ),
});
