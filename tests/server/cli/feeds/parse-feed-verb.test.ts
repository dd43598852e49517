import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listSources } from '../../../../server/cli/feeds/list-sources';
import { parseFeedVerb } from '../../../../server/cli/feeds/parse-feed-verb';

const folder = mkdtempSync(join(tmpdir(), 'yimen-feeds-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function parse(source: string, file: string, selectors: string | null = null) {
  const [lines, complaints]: [string[], string[]] = [[], []];
  const code = await parseFeedVerb(
    { source, file, selectors },
    { write: (line) => lines.push(line), complain: (line) => complaints.push(line) },
  );
  return { code, said: lines.map((line): unknown => JSON.parse(line)), complaints };
}

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>县报</title><pubDate>2026-06-01 07:00</pubDate>${items}</channel></rss>`;

describe('yimen feeds --parse', () => {
  it('prints a line for each item, with the time in China', async () => {
    const item = '<item><title>通知</title><guid>1</guid><pubDate>2026-06-01 08:00</pubDate></item>';
    const { code, said, complaints } = await parse('rss', fileOf('a.xml', rss(item + item)));
    expect(code).toBe(0);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatchObject({ kind: 'article', publishedAt: '2026-06-01T08:00:00+08:00' });
    expect(complaints).toEqual(['更新于 updated at 2026-06-01T07:00:00+08:00']);
  });

  it('prints one line when the source says that there is nothing', async () => {
    const { code, said } = await parse('rss', fileOf('none.xml', rss('')));
    expect([code, said]).toEqual([0, [{ kind: 'none', updatedAt: '2026-06-01T07:00:00+08:00' }]]);
  });

  it('prints why it cannot be read, and ends with 1', async () => {
    const { code, said } = await parse('agri-prices', fileOf('bad.json', '<html>'));
    expect([code, said]).toEqual([1, [{ kind: 'unreadable', code: 'malformed', detail: 'not JSON' }]]);
  });

  it('reads a list page with the selectors of a file, in GBK too', async () => {
    const html = Buffer.concat([
      Buffer.from('<li><a href="1.html">'),
      Buffer.from([0xc5, 0xa9, 0xb2, 0xfa, 0xc6, 0xb7]),
      Buffer.from('</a></li>'),
    ]);
    const settings = { address: 'https://county.example.org/', attribution: '县政府', item: 'li' };
    const selectors = fileOf('selectors.json', JSON.stringify({ ...settings, title: 'a', link: 'a' }));
    const { code, said } = await parse('list-page', fileOf('list.html', html), selectors);
    expect([code, said]).toMatchObject([
      0,
      [{ title: '农产品', link: 'https://county.example.org/1.html', publishedAt: null }],
    ]);
  });

  it('says what is missing and ends with 1', async () => {
    const file = fileOf('some.html', '<p>');
    const bad = fileOf('bad-selectors.json', '{"item":"li"}');
    expect(await parse('rss', join(folder, 'nowhere'))).toMatchObject({ code: 1, said: [] });
    expect((await parse('weather-of-mars', file)).complaints[0]).toContain('qweather-alerts');
    expect((await parse('list-page', file)).complaints[0]).toContain('--selectors');
    expect(await parse('list-page', file, bad)).toMatchObject({ code: 1, said: [] });
  });
});

describe('yimen feeds --sources', () => {
  it('lists every source that may be parsed', () => {
    const lines: string[] = [];
    listSources((line) => lines.push(line));
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...['qweather-alerts', 'qweather-daily', 'nmc-alarms', 'open-meteo', 'cap', 'rss', 'json-feed'],
      ...['price-table', 'agri-prices', 'list-page'],
    ]);
  });
});
