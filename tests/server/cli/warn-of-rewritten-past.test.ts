import type { Grid } from '../../../server/core/grid/grid';
import { warnOfRewrittenPast } from '../../../server/cli/warn-of-rewritten-past';
import { setUpStore } from '../../support/set-up-store';

async function warnings(edit: (grid: Grid) => Grid): Promise<readonly string[]> {
  const { clock, grid, repositories } = await setUpStore();
  const said: string[] = [];
  const write = (line: string): void => void said.push(line);
  await warnOfRewrittenPast({ ...repositories, write }, edit(grid), clock.now());
  return said;
}

const moved8 = (grid: Grid) =>
  grid.buildings.map((building) => (building.id === '8' ? { ...building, areaId: 'yi' } : building));

describe('files that are loaded again', () => {
  it('say nothing when they say the same, or date what they change', async () => {
    expect(await warnings((grid) => grid)).toEqual([]);
    const from = new Date('2026-06-09T10:00:00+08:00');
    const move = { id: 'm', buildingId: '8', areaId: 'yi', from, fromAreaId: null };
    const dated = (grid: Grid): Grid => ({
      ...grid,
      history: { buildings: grid.buildings, posts: grid.posts, buildingMoves: [move], postChanges: [] },
    });
    expect(await warnings(dated)).toEqual([]);
  });

  it('name what was changed in place: it would change who was responsible in the past', async () => {
    const edited = (grid: Grid): Grid => ({
      ...grid,
      buildings: moved8(grid),
      posts: grid.posts.map((post) =>
        post.id === 'area-jia' ? { ...post, aId: 'li-qiang', bId: null } : post,
      ),
    });
    expect(await warnings(edited)).toEqual([
      '注意：buildings.csv 8栋换了片区，应写进 building_moves.csv，否则以前由谁负责也会照新的说。',
      '注意：posts.csv 片区甲负责人换了人，应写进 post_changes.csv，否则以前由谁负责也会照新的说。',
    ]);
  });
});
