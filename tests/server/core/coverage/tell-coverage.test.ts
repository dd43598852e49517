import { createRenderSaying } from '../../../../bot/wording/render-saying';
import { announcedYears } from '../../../support/calendar-of';
import { tellCoverage } from '../../../../server/core/coverage/tell-coverage';
import type { Grid } from '../../../../server/core/grid/grid';
import { setUpRequests } from '../../../support/set-up-requests';

const hourMs = 60 * 60 * 1000;
const night = new Date('2026-06-18T02:00:00+08:00');

async function setup(changes: (grid: Grid) => Partial<Grid>) {
  const town = await setUpRequests();
  const grid = { ...town.grid, ...changes(town.grid) };
  town.clock.set(night);
  return {
    ...town,
    /** At that moment; what comes of it is read in the morning. */
    tell: async (at = night) => {
      await tellCoverage({ ...town.deps, wording: createRenderSaying(town.clock, announcedYears) }, grid, at);
      town.clock.set(new Date(at.getTime() + 6 * hourMs));
      return town.deliver();
    },
  };
}

const away = (personId: string, from: string, to: string) => ({
  ...{ id: `leave-${personId}`, personId, from: new Date(from), to: new Date(to) },
});

const clerksAway = (): Partial<Grid> => ({
  leaves: ['zhao-min', 'li-qiang'].map((id) =>
    away(id, '2026-06-20T20:00:00+08:00', '2026-06-21T00:00:00+08:00'),
  ),
});

describe('the nightly word about coverage', () => {
  it('says nothing while everything has one owner', async () => {
    const { tell } = await setup(() => ({}));
    expect(await tell()).toEqual([]);
  });

  it('tells the secretary when nobody would be on duty, in one message', async () => {
    const { tell } = await setup(clerksAway);
    const letters = await tell();
    expect(letters).toMatchObject([{ to: 'zhou-jianguo', code: 'coverage-holes' }]);
    expect(letters[0]?.text).toBe(
      [
        '【覆盖检查】今后14天1处没人负责，请安排：',
        '1. 全社区紧急和水电气：6月20日20:00到24:00下班时间没人值班，窗口也请假 YX-0618-T01',
        '已记为您的任务，安排好后回“编号 完成”。',
      ].join('\n'),
    );
  });

  it('gives the secretary one task for each hole, the same one every night', async () => {
    const { tell, repositories, communityId } = await setup(clerksAway);
    await tell();
    await tell(new Date('2026-06-19T02:00:00+08:00'));
    const tasks = await repositories.tasks.listAll(communityId);
    expect(tasks).toMatchObject([
      {
        ...{ ownerId: 'zhou-jianguo', giverId: 'zhou-jianguo', state: 'accepted' },
        title: '补上空档：全社区紧急和水电气：6月20日20:00到24:00下班时间没人值班，窗口也请假',
        dueAt: new Date('2026-06-18T17:30:00+08:00'),
      },
    ]);
  });

  it('says it once a night however often it runs, and again the next night', async () => {
    const { tell } = await setup(clerksAway);
    expect(await tell()).toHaveLength(1);
    expect(await tell(night)).toEqual([]);
    expect(await tell(new Date('2026-06-18T13:59:00+08:00'))).toEqual([]);
    expect(await tell(new Date('2026-06-19T02:00:00+08:00'))).toHaveLength(1);
  });

  it('tells the street while the secretary is away', async () => {
    const { tell } = await setup((grid) => ({
      leaves: [
        ...(clerksAway().leaves ?? grid.leaves),
        away('zhou-jianguo', '2026-06-17T00:00:00+08:00', '2026-06-19T00:00:00+08:00'),
      ],
    }));
    expect(await tell()).toMatchObject([{ to: 'he-zhuren' }]);
  });

  it('names areas, villages and posts in the words people use', async () => {
    const { tell } = await setup((grid) => ({
      posts: [
        ...grid.posts.filter((post) => post.id !== 'village-liuwan' && post.id !== 'area-jia'),
        ...grid.posts
          .filter((post) => post.id === 'area-yi')
          .map((post) => ({ ...post, id: 'area-yi-2', title: '乙片临时负责人' })),
      ],
      buildings: grid.buildings.map((each) => (each.id === '9' ? { ...each, areaId: 'lost' } : each)),
    }));
    const [letter] = await tell();
    expect(letter?.text?.split('\n')).toEqual([
      '【覆盖检查】今后14天3处没人负责、1处重复，请安排：',
      '1. 9栋：6月18日02:00到7月2日02:00没有划入片区 YX-0618-T01',
      '2. 甲片：6月18日02:00到7月2日02:00没有岗位负责 YX-0618-T02',
      '3. 7、8、13等6栋土地和集体事务：6月18日02:00到7月2日02:00没有岗位负责 YX-0618-T03',
      '4. 乙片：6月18日02:00到7月2日02:00有两个岗位管（片区乙负责人、乙片临时负责人） YX-0618-T04',
      '已记为您的任务，安排好后回“编号 完成”。',
    ]);
  });

  it('lists ten at most and says how many more there are', async () => {
    const { tell } = await setup(() => ({
      leaves: Array.from({ length: 12 }, (_, day) => String(day + 19).padStart(2, '0'))
        .filter((day) => Number(day) <= 30)
        .flatMap((day) =>
          ['zhao-min', 'li-qiang'].map((id) =>
            away(id, `2026-06-${day}T20:30:00+08:00`, `2026-06-${day}T21:00:00+08:00`),
          ),
        ),
    }));
    const lines = (await tell())[0]?.text?.split('\n') ?? [];
    expect(lines).toHaveLength(13);
    expect(lines.at(-2)).toBe('还有2处没有列出。');
  });
});
