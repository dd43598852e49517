import type { Grid } from '../../../../server/core/grid/grid';
import { whoAnswers } from '../../../../server/core/routing/who-answers';
import { toKindOfMatter } from '../../../../server/core/routing/to-kind-of-matter';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aGrid } from '../grid/a-grid';

/** 7栋 goes to 片区乙 on the 15th; 李强 leads 片区甲 from July on; 王芳 is on leave on the 10th. */
function aDatedGrid(): Grid {
  const grid = aGrid({ onLeave: ['wang-fang'] });
  const { buildings, posts } = grid;
  return {
    ...grid,
    history: {
      ...{ buildings, posts },
      buildingMoves: [
        {
          id: 'm',
          buildingId: 'b7',
          areaId: 'yi',
          from: atShanghai('2026-06-15', '00:00'),
          fromAreaId: null,
        },
      ],
      postChanges: [
        { id: 'p', postId: 'area-jia', aId: 'li-qiang', bId: null, from: atShanghai('2026-07-01', '00:00') },
      ],
    },
  };
}

const who = (buildingId: string, date: string, words = 'G') => {
  const kind = toKindOfMatter(words);
  if (!kind) throw new Error('no such kind');
  return whoAnswers({ grid: aDatedGrid(), at: atShanghai(date, '14:00'), buildingId, ...kind });
};

describe('who answered for a building at an instant', () => {
  it.each([
    ['7栋 on the 9th', 'b7', '2026-06-09', 'wang-fang', ['area', 'post-a']],
    ['7栋 while 王芳 is on leave', 'b7', '2026-06-10', 'li-qiang', ['area', 'on-leave', 'post-b']],
    ['7栋 after it went to 片区乙', 'b7', '2026-06-15', 'chen-gang', ['area', 'post-a']],
    ['3栋, which stayed', 'b3', '2026-06-15', 'wang-fang', ['area', 'post-a']],
    ['3栋 after 李强 took over', 'b3', '2026-07-01', 'li-qiang', ['area', 'post-a']],
  ])('%s', (_name, buildingId, date, ownerId, codes) => {
    const route = who(buildingId, date);
    expect(route.ownerId).toBe(ownerId);
    expect(route.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('calls everybody at once in danger, and leaves land to the village wherever the boundary runs', () => {
    expect(who('b7', '2026-06-15', 'E').askedIds).toEqual(['chen-gang', 'wang-fang', 'zhao-min']);
    expect(who('b3', '2026-06-09', 'land').ownerId).toBe('li-qiang');
    expect(toKindOfMatter('啥')).toBeNull();
  });
});
