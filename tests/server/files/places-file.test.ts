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

const fill = (file: string, ...lines: readonly string[]) =>
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
const places = (...rows: readonly string[]) =>
  fill('places.csv', 'id,name,aliases,area,building,village', ...rows);

async function read() {
  const result = await readCommunityFolder(folder);
  return result.ok
    ? { grid: result.community.grid, problems: [] }
    : {
        grid: null,
        problems: result.problems.map(({ file, row, column, message }) =>
          [file, row, column, message].join(' '),
        ),
      };
}

describe('places.csv', () => {
  it('names public places, where they lie, and what people call them', async () => {
    places('plaza,文化广场,小广场;广场,jia,5,', 'bridge,桥头,,yi,,大沟村');
    const { grid } = await read();
    expect(grid?.places).toEqual([
      {
        ...{ id: 'plaza', name: '文化广场', aliases: ['小广场', '广场'] },
        ...{ areaId: 'jia', buildingId: '5', village: null },
      },
      { id: 'bridge', name: '桥头', aliases: [], areaId: 'yi', buildingId: null, village: '大沟村' },
    ]);
  });

  it('may be missing', async () => {
    rmSync(join(folder, 'places.csv'));
    expect((await read()).grid).not.toHaveProperty('places');
  });

  it('refuses what nobody answers for, and names that mean two places, a line each', async () => {
    places('plaza,文化广场,广场;场,bing,99,', 'plaza,文化广场,,jia,,', 'yard,健身角,广场,yi,,大狗村');
    expect((await read()).problems).toEqual([
      'places.csv 2 aliases、area、building 叫法“场”太短，至少2个字；片区“bing”不在areas.csv里；楼栋“99”不在buildings.csv里',
      'places.csv 3 name、id 叫法“文化广场”已指第2行的地点；编号“plaza”与第2行重复',
      'places.csv 4 village、aliases 没有一栋楼或岗位属于“大狗村”；叫法“广场”已指第2行的地点',
    ]);
  });
});

describe('the estate of a building', () => {
  const header = 'id,number,area,village,units,aliases,estate';

  it('lets two estates number their buildings alike', async () => {
    const filed = readFileSync(join(folder, 'buildings.csv'), 'utf8').trim().split('\n').slice(1);
    fill('buildings.csv', header, ...filed.map((line) => `${line},南区`), 'n1,1,yi,,2,,北区', 'x1,1,yi,,2,,');
    const { grid, problems } = await read();
    expect(problems).toEqual([]);
    expect(grid?.buildings.filter(({ number }) => number === '1').map(({ estate }) => estate)).toEqual([
      '南区',
      '北区',
      undefined,
    ]);
  });

  it('refuses a number twice in one estate', async () => {
    const filed = readFileSync(join(folder, 'buildings.csv'), 'utf8').trim().split('\n').slice(1);
    fill('buildings.csv', header, ...filed.map((line) => `${line},`), 'a,1,yi,,2,,北区', 'b,1,yi,,2,,北区');
    expect((await read()).problems).toEqual(['buildings.csv 19 estate、number 楼号“北区-1”与第18行重复']);
  });
});

describe('the switch of a room', () => {
  it('is off unless the file says yes', async () => {
    const { grid } = await read();
    expect(grid?.rooms.filter(({ listens }) => listens).map(({ id }) => id)).toEqual(['jia-residents']);
    fill('rooms.csv', 'id,name,purpose,area,listens', 'jia-residents,甲片居民群,residents,jia,maybe');
    expect((await read()).problems).toContain('rooms.csv 2 listens 只能填 、yes、no');
  });
});
