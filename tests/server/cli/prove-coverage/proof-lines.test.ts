import { householdKinds } from '../../../../server/core/coverage/matter-kind';
import { proveCoverage } from '../../../../server/core/coverage/prove-coverage';
import { proofLines } from '../../../../server/cli/prove-coverage/proof-lines';
import type { Grid } from '../../../../server/core/grid/grid';
import { calendarOf } from '../../../support/calendar-of';
import { readDemoCommunity } from '../../../support/read-demo-community';

const from = new Date('2026-06-18T17:00:00+08:00');

async function linesOf(change: (grid: Grid) => Partial<Grid>): Promise<readonly string[]> {
  const { grid: demo, households } = await readDemoCommunity();
  const grid = { ...demo, ...change(demo) };
  const calendar = calendarOf(grid);
  return proofLines(
    proveCoverage(grid, { from, days: 14, households, kinds: householdKinds, calendar }),
    grid,
    { now: from, years: calendar },
  );
}

describe('whoever asks for the proof', () => {
  it('is told that the demo community is covered, and what was looked at', async () => {
    expect(await linesOf(() => ({}))).toEqual([
      '2026-06-18 17:00 到 2026-07-02 17:00，576 户 households，14 类事 kinds',
      '每户每类事每一刻都有且只有一个人负责。Everything has exactly one reachable owner.',
    ]);
  });

  it('reads each hole and overlap with its time, its place and its cause', async () => {
    const on = (id: string, personId: string, start: string, end: string) => ({
      ...{
        id,
        personId,
        from: new Date(`2026-06-20T${start}+08:00`),
        to: new Date(`2026-06-20T${end}+08:00`),
      },
    });
    const lines = await linesOf((grid) => ({
      posts: grid.posts.filter((post) => post.id !== 'area-yi'),
      leaves: [on('l1', 'zhao-min', '18:00', '24:00'), on('l2', 'li-qiang', '18:00', '24:00')],
      dutySlots: [on('d1', 'chen-gang', '20:00', '24:00'), on('d2', 'wang-fang', '23:00', '24:00')],
    }));
    expect(lines.slice(1)).toEqual([
      '空档 hole  2026-06-18 17:00 到 2026-07-02 17:00  乙片  没有岗位负责 no post answers for it',
      '空档 hole  2026-06-20 18:00 到 2026-06-20 20:00  全社区 everywhere  紧急和水电气 E U  没人值班，窗口也请假 no duty slot, clerks on leave',
      '重复 overlap  2026-06-20 23:00 到 2026-06-21 00:00  全社区 everywhere  紧急和水电气 E U  有两个人值班 two on duty at once  （陈刚、王芳）',
      '空档 2 处，重复 1 处。',
    ]);
  });
});
