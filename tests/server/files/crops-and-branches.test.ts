import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommunityFolder } from '../../../server/files/read-community-folder';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-files-'));
  cpSync(join(__dirname, '../../../demo/community'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function append(file: string, ...rows: readonly string[]): void {
  const path = join(folder, file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}${rows.join('\n')}\n`);
}

async function read() {
  const result = await readCommunityFolder(folder);
  return result.ok
    ? result.community
    : result.problems.map(({ row, column, message }) => `${row} ${column} ${message}`);
}

const households = (community: Awaited<ReturnType<typeof read>>) =>
  'households' in community ? community.households : [];

describe('what a household grows', () => {
  it('is a list; most have none, and the column may be missing', async () => {
    rmSync(join(folder, 'households.csv'));
    writeFileSync(
      join(folder, 'households.csv'),
      readFileSync(join(__dirname, '../../../demo/community/households.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 4).join(','))
        .join('\n'),
    );
    expect(households(await read()).some((household) => household.crops)).toBe(false);
  });

  it('is read from the demo, where farmers have it on file', async () => {
    const grown = households(await read()).filter(({ crops }) => crops?.includes('柑橘'));
    expect(grown.map(({ id, crops }) => `${id} ${(crops ?? []).join('、')}`)).toEqual([
      '8-1-201 柑橘',
      '15-1-201 柑橘、水稻',
      '16-2-302 柑橘',
    ]);
  });

  it('counts a crop once', async () => {
    append('households.csv', '3-3-901,3,3,901,水稻；水稻、油菜');
    expect(households(await read()).at(-1)?.crops).toEqual(['水稻', '油菜']);
  });

  it('is ten crops at most, each in a few words', async () => {
    append(
      'households.csv',
      `3-3-901,3,3,901,${Array.from({ length: 11 }, (_, index) => `作物${index}`).join(';')}`,
      '3-3-902,3,3,902,一种名字长得没有人会这样叫的作物',
    );
    expect(await read()).toEqual(['578 crops 太多，最多10种', '579 crops 太长，最多10个字']);
  });
});

describe('the branch of a member', () => {
  it('is as it is called; who is in none has none', async () => {
    const community = await read();
    const people = 'people' in community ? community.people : [];
    expect(people.find(({ id }) => id === 'sun-mei')?.branch).toBe('第3党小组');
    expect(people.find(({ id }) => id === 'zhang-guilan')).not.toHaveProperty('branch');
    expect(people.filter(({ branch }) => branch === '第3党小组')).toHaveLength(17);
  });
});

describe('a branch of somebody who is no member', () => {
  it('is refused: a notice to the branch would not reach them', async () => {
    append('people.csv', 'x-1,某人,resident,,,,yes,第3党小组');
    expect(await read()).toEqual(['91 branch 只有党员（roles 里有 member）才填']);
  });
});

describe('the regions whose farming calendar holds', () => {
  it('are named by the community, and only known ones', async () => {
    const community = await read();
    expect('grid' in community && community.grid.community.farmRegions).toEqual(['长江中下游', '江南']);
    const path = join(folder, 'community.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('长江中下游;江南', '火星'));
    expect(await read()).toEqual([
      '2 farm_regions 不认识“火星”，只能填 东北、黄淮海、长江中下游、江南、华南、四川盆地',
    ]);
  });

  it('may be nowhere in particular', async () => {
    const path = join(folder, 'community.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('长江中下游;江南', ''));
    const community = await read();
    expect('grid' in community && community.grid.community).not.toHaveProperty('farmRegions');
  });
});
