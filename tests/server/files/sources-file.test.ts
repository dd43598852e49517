import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adapterNames } from '../../../server/core/notices/feeds/adapter-names';
import { feedSources, listPageSource } from '../../../server/feeds/sources';
import { readCommunityFolder } from '../../../server/files/read-community-folder';

const header = 'id,name,adapter,url,column,areas,to,trust,every,codes,selectors\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-sources-'));
  cpSync('demo/community', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(rows: string) {
  writeFileSync(join(folder, 'sources.csv'), header + rows);
  const result = await readCommunityFolder(folder);
  return result.ok
    ? { sources: result.community.grid.sources ?? [], problems: [] }
    : {
        sources: [],
        problems: result.problems.map(({ row, column, message }) => `${String(row)} ${column} ${message}`),
      };
}

const row = (
  changes: Partial<Record<'adapter' | 'url' | 'areas' | 'every' | 'codes' | 'selectors' | 'trust', string>>,
) => {
  const { adapter = 'nmc-alarms', url = 'https://a.example/', areas = 'jia;yi', every = '10分钟' } = changes;
  const { codes = 'adcode 330109', selectors = '', trust = 'orange' } = changes;
  return `a,气象台,${adapter},${url},气象预报,${areas},rooms,${trust},${every},${codes},${selectors}\n`;
};

describe('sources.csv', () => {
  it('says where notices come from, whom they are for and how far they are trusted', async () => {
    const { sources } = await read(
      row({}) + row({ adapter: 'list-page', selectors: 'county-page.json', codes: '' }).replace(/^a,/, 'b,'),
    );
    expect(sources[0]).toEqual({
      ...{ id: 'a', name: '气象台', adapter: 'nmc-alarms', url: 'https://a.example/', column: '气象预报' },
      ...{ areaIds: ['jia', 'yi'], to: 'rooms', trust: 'orange', everySeconds: 600 },
      ...{ codes: ['adcode 330109'], selectors: null },
    });
    expect(JSON.parse(sources[1]?.selectors ?? '')).toMatchObject({ item: 'ul.list > li' });
  });

  it.each([
    ['an adapter nobody has', { adapter: 'fax' }, 'adapter'],
    ['an area that is not there', { areas: 'jia;bing' }, 'areas'],
    ['an address of another kind', { url: 'ftp://a.example/' }, 'url'],
    ['a file of this machine', { url: 'file:///etc/passwd' }, 'url'],
    ['a pace no source bears', { every: '1秒' }, 'every'],
    ['the whole country and no code of ours', { codes: '' }, 'codes'],
    ['a code of five digits', { codes: 'adcode 33010' }, 'codes'],
    ['a list page without selectors', { adapter: 'list-page', codes: '' }, 'selectors'],
    [
      'selectors that are not there',
      { adapter: 'list-page', codes: '', selectors: 'gone.json' },
      'selectors',
    ],
    [
      'selectors outside the folder',
      { adapter: 'list-page', codes: '', selectors: '../x.json' },
      'selectors',
    ],
    ['a trust that is none', { trust: 'always' }, 'trust'],
  ])('with %s is refused, naming the row and column', async (_, changes, column) => {
    const { problems } = await read(row(changes));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^2 ${column} `));
  });

  it('knows the adapters that there are', () => {
    expect([...adapterNames].sort()).toEqual([...feedSources.keys(), listPageSource].sort());
  });
});
