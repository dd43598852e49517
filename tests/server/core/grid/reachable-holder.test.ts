import { findAreaPost } from '../../../../server/core/grid/find-post';
import { reachableHolder } from '../../../../server/core/grid/reachable-holder';
import { routeComplaint } from '../../../../server/core/routing/route-complaint';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aGrid, wednesday, type GridOptions } from './a-grid';

function holder(options: GridOptions, exceptIds: readonly string[] = []) {
  const grid = aGrid(options);
  const post = findAreaPost(grid, 'jia', 'living');
  if (!post) throw new Error('no such post');
  return reachableHolder(grid, { post, at: wednesday, exceptIds });
}

const chain = (options: GridOptions) =>
  holder(options)?.reasons.map((reason) => `${reason.code} ${reason.personId}`);

describe('who acts in 片区甲', () => {
  it('is 王芳, with 李强 behind her', () => {
    expect(holder({})).toEqual({
      personId: 'wang-fang',
      actingForId: null,
      backupId: 'li-qiang',
      reasons: [{ code: 'post-a', personId: 'wang-fang', ref: 'area-jia' }],
    });
  });

  it('is 王芳 alone while 李强 is on leave', () => {
    expect(holder({ onLeave: ['li-qiang'] })).toMatchObject({ personId: 'wang-fang', backupId: null });
  });

  it('is 李强 for 王芳 while she is on leave', () => {
    expect(holder({ onLeave: ['wang-fang'] })).toEqual({
      personId: 'li-qiang',
      actingForId: 'wang-fang',
      backupId: null,
      reasons: [
        { code: 'on-leave', personId: 'wang-fang', ref: 'leave-wang-fang' },
        { code: 'post-b', personId: 'li-qiang', ref: 'area-jia' },
      ],
    });
  });

  it('is the duty officer when both are on leave, then the clerk, the secretary and the street', () => {
    const away = ['wang-fang', 'li-qiang'];
    expect(chain({ onLeave: away })).toEqual(['on-leave wang-fang', 'on-leave li-qiang', 'duty zhao-min']);
    const slot = {
      id: 'd-1',
      personId: 'chen-gang',
      from: atShanghai('2026-06-10', '00:00'),
      to: atShanghai('2026-06-11', '00:00'),
    };
    expect(chain({ onLeave: away, dutySlots: [slot] })?.at(-1)).toBe('duty chen-gang');
    expect(chain({ onLeave: [...away, 'chen-gang'], dutySlots: [slot] })?.at(-1)).toBe('clerk zhao-min');
    expect(chain({ onLeave: [...away, 'zhao-min'] })?.at(-1)).toBe('secretary zhou-jianguo');
    expect(chain({ onLeave: [...away, 'zhao-min', 'zhou-jianguo'] })?.at(-1)).toBe('street he-zhuren');
  });

  it('asks nobody twice when the chain comes back to somebody', () => {
    const names = chain({ onLeave: ['wang-fang', 'li-qiang', 'zhao-min'] });
    expect(new Set(names).size).toBe(names?.length);
  });

  it('is 王芳 all the same when everybody is on leave: a matter is never without an owner', () => {
    const everybody = ['wang-fang', 'li-qiang', 'zhao-min', 'zhou-jianguo', 'he-zhuren'];
    const found = holder({ onLeave: everybody });
    expect(found).toMatchObject({ personId: 'wang-fang', actingForId: null, backupId: null });
    expect(found?.reasons.at(-1)).toEqual({
      code: 'nobody-reachable',
      personId: 'wang-fang',
      ref: 'area-jia',
    });
  });

  it('is never somebody who is left out, not even as backup', () => {
    expect(holder({}, ['wang-fang'])).toMatchObject({
      personId: 'li-qiang',
      actingForId: null,
      backupId: null,
    });
    expect(holder({}, ['wang-fang', 'li-qiang', 'zhao-min', 'zhou-jianguo', 'he-zhuren'])).toBeNull();
  });
});

describe('who was named to stand in', () => {
  const leaveOf = (personId: string, substituteId: string | null) => ({
    ...{ id: `leave-${personId}`, personId, substituteId },
    from: atShanghai('2026-06-10', '00:00'),
    to: atShanghai('2026-06-11', '00:00'),
  });
  const acting = (leaves: readonly ReturnType<typeof leaveOf>[], exceptIds: readonly string[] = []) => {
    const grid = { ...aGrid(), leaves };
    const post = findAreaPost(grid, 'jia', 'living');
    if (!post) throw new Error('no such post');
    return reachableHolder(grid, { post, at: wednesday, exceptIds });
  };

  it('comes before the B, who stays the backup', () => {
    expect(acting([leaveOf('wang-fang', 'chen-gang')])).toMatchObject({
      ...{ personId: 'chen-gang', actingForId: 'wang-fang', backupId: 'li-qiang' },
      reasons: [
        { code: 'on-leave', personId: 'wang-fang', ref: 'leave-wang-fang' },
        { code: 'substitute', personId: 'chen-gang', ref: 'leave-wang-fang' },
      ],
    });
  });

  it('is followed to whom that one named, and a circle ends at the B', () => {
    const chained = [leaveOf('wang-fang', 'chen-gang'), leaveOf('chen-gang', 'zhao-min')];
    expect(acting(chained)?.personId).toBe('zhao-min');
    const circle = [leaveOf('wang-fang', 'chen-gang'), leaveOf('chen-gang', 'wang-fang')];
    expect(acting(circle)?.personId).toBe('li-qiang');
  });

  it('is passed over when excepted, and for what only certain people may see', () => {
    const grid = { ...aGrid(), leaves: [leaveOf('zhou-jianguo', 'wang-fang')] };
    expect(acting([leaveOf('wang-fang', 'chen-gang')], ['chen-gang'])?.personId).toBe('li-qiang');
    const complaint = { grid, at: wednesday, areaId: 'jia', aboutIds: ['chen-gang'] };
    expect(routeComplaint(complaint)).toMatchObject({ ownerId: 'he-zhuren', visibility: 'street' });
  });
});
