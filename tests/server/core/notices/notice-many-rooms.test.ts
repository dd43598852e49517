import type { Grid, Room } from '../../../../server/core/grid/grid';
import { setUpNotices } from '../../../support/set-up-notices';

const rooms: readonly Room[] = Array.from({ length: 11 }, (_, index) => ({
  ...{ id: `room-${String(index)}`, name: `居民群${String(index)}`, purpose: 'residents', areaId: 'jia' },
}));
const manyRooms = (grid: Grid): Grid => ({ ...grid, rooms });
const setUp = () => setUpNotices({ changeGrid: manyRooms });

describe('a notice for more than ten rooms', () => {
  it('of a clerk goes out when two others have agreed, the street may be the second', async () => {
    const town = await setUp();
    const { id } = await town.write('zhao-min');
    await town.deliver();
    await expect(town.decide('he-zhuren', id, true)).rejects.toMatchObject({ code: 'notices.not-reviewer' });
    const cause = town.cause('zhou-jianguo');
    expect((await town.decide('zhou-jianguo', id, true, cause)).notice).toMatchObject({
      ...{ state: 'draft', roomIds: [], approvedByIds: ['zhou-jianguo'], approvalsNeeded: 2 },
    });
    expect((await town.decide('zhou-jianguo', id, true, cause)).repeated).toBe(true);
    expect((await town.deliver()).map(({ to, code }) => [to, code])).toEqual([
      ['he-zhuren', 'notice-review'],
      ['zhao-min', 'notice-agreed-told'],
    ]);
    await expect(town.decide('zhou-jianguo', id, true)).rejects.toMatchObject({
      code: 'notices.agreed-already',
    });
    expect((await town.decide('he-zhuren', id, true)).notice).toMatchObject({
      ...{ state: 'approved', approvedByIds: ['zhou-jianguo', 'he-zhuren'], roomIds: { length: 11 } },
    });
  });

  it('of the secretary goes out when one other has agreed; ten rooms need nobody', async () => {
    const town = await setUp();
    const { id } = await town.write('zhou-jianguo');
    expect((await town.deliver()).map(({ to, code }) => [to, code])).toEqual([
      ['he-zhuren', 'notice-review'],
    ]);
    expect((await town.decide('he-zhuren', id, true)).notice.state).toBe('approved');
    const ten = await setUpNotices({ changeGrid: (grid) => ({ ...grid, rooms: rooms.slice(1) }) });
    expect((await ten.write('zhou-jianguo')).state).toBe('approved');
  });

  it('that people must answer waits for no second one', async () => {
    const town = await setUp();
    expect((await town.write('zhou-jianguo', { severity: 'red' })).state).toBe('approved');
    const { id } = await town.write('zhao-min', { severity: 'red' });
    expect((await town.decide('zhou-jianguo', id, true)).notice.state).toBe('approved');
  });

  it('when rooms come in between needs the second one after all', async () => {
    const town = await setUpNotices({ changeGrid: (grid) => ({ ...grid, rooms: rooms.slice(1) }) });
    const { id, approvalsNeeded } = await town.write('zhao-min');
    expect(approvalsNeeded).toBe(1);
    const { notice } = await town.decideIn(manyRooms(town.grid), 'zhou-jianguo', id);
    expect(notice).toMatchObject({ state: 'draft', approvalsNeeded: 2 });
  });

  it('leaves out a room that is gone, and tells who wrote it; the others hear it', async () => {
    const town = await setUp();
    const { id } = await town.write('zhao-min', { severity: 'red' });
    await town.decide('zhou-jianguo', id, true);
    await town.deliver();
    const said = await town.until('2026-06-09T10:05:00+08:00', { ...town.grid, rooms: rooms.slice(2) });
    expect(said.filter((line) => line.endsWith('notice-in-room'))).toHaveLength(9);
    expect(said).toContain('zhao-min notice-rooms-gone-told');
    expect((await town.notice(id)).state).toBe('sent');
  });
});
