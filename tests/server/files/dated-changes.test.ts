import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommunityFolder } from '../../../server/files/read-community-folder';

const demo = join(__dirname, '../../../demo/community');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-dated-'));
  cpSync(demo, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, content: string) => writeFileSync(join(folder, file), content);

describe('the files of what changes at a moment', () => {
  it('takes buildings that move and posts that change hands at a moment', async () => {
    write('building_moves.csv', 'building,area,from\n8,yi,2026/6/15 0:00\n');
    write('post_changes.csv', 'post,a,b,from\narea-jia,li-qiang,wang-fang,2026-07-01 00:00\n');
    const read = await readCommunityFolder(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { grid } = read.community;
    const from = new Date('2026-06-14T16:00:00Z');
    expect(grid.history?.buildingMoves).toMatchObject([
      { buildingId: '8', areaId: 'yi', from, fromAreaId: null },
    ]);
    expect(grid.history?.postChanges).toMatchObject([
      { postId: 'area-jia', aId: 'li-qiang', bId: 'wang-fang' },
    ]);
    expect(grid.history?.buildings).toEqual(grid.buildings);
  });

  it('names every row of theirs that cannot be', async () => {
    write(
      'building_moves.csv',
      'building,area,from\n8,yi,2026-06-15 00:00\n8,jia,2026/6/15 0:00\n99,yi,2026-06-15 00:00\n8,bing,2026-06-32 00:00\n',
    );
    write(
      'post_changes.csv',
      'post,a,b,from\narea-jia,liu-yang,,2026-07-01 00:00\narea-jia,li-qiang,li-qiang,2026-08-01 00:00\nnone,,,2026-07-01 00:00\n',
    );
    const read = await readCommunityFolder(folder);
    const problems = read.ok ? [] : read.problems;
    const lines = problems.map((each) => `${each.file} ${each.row} ${each.column} ${each.message}`);
    expect(lines).toEqual([
      'building_moves.csv 3 from 与第2行是同一时刻',
      'building_moves.csv 4 building 楼栋“99”不在buildings.csv里',
      'building_moves.csv 5 from、area 时间写作 2026-06-10 08:30；片区“bing”不在areas.csv里',
      'post_changes.csv 2 a “liu-yang”没有工作人员的角色，不能任A岗',
      'post_changes.csv 3 b A岗和B岗不能是同一个人',
      'post_changes.csv 4 a、post 没有A岗：每个岗位都要有A岗；岗位“none”不在posts.csv里',
    ]);
  });
});
