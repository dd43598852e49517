import { beginBoundary } from '../../../../server/core/boundaries/begin-boundary';
import { changeBoundary } from '../../../../server/core/boundaries/change-boundary';
import { previewBoundary } from '../../../../server/core/boundaries/preview-boundary';
import { gridAt } from '../../../../server/core/grid/grid-at';
import { openRequest } from '../../../../server/core/requests/open-request';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aDraft } from '../../../support/a-draft';
import { setUpRequests } from '../../../support/set-up-requests';

const midnight = atShanghai('2026-06-15', '00:00');

async function setUp() {
  const requests = await setUpRequests();
  const { clock, communityId, deps, person, repositories } = requests;
  const load = () => repositories.grid.load(communityId);
  const wish = async (
    by = 'he-zhuren',
    changes: { buildings?: string[]; area?: string; from?: Date } = {},
  ) => ({
    ...{ grid: await load(), person: await person(by), at: clock.now() },
    ...{ buildings: ['8栋'], area: '乙片', from: midnight, ...changes },
  });
  const decide = async (...given: Parameters<typeof wish>) =>
    changeBoundary(deps, { ...(await wish(...given)), cause: requests.cause(given[0] ?? 'he-zhuren') });
  return {
    ...requests,
    load,
    wish,
    decide,
    /** The time comes, and what begins is looked at. */
    begin: async (at: Date = midnight) => {
      clock.set(at);
      for (const due of await repositories.dues.listWaiting(communityId, at, 100)) {
        if (due.kind !== 'boundary-begins') continue;
        await beginBoundary(deps, due, await load(), clock.now());
      }
      clock.set(atShanghai('2026-06-15', '07:30'));
      return requests.deliver();
    },
    areaAt: async (at: Date) => gridAt(await load(), at).buildings.find(({ id }) => id === '8')?.areaId,
  };
}

const lamp8 = { place: { areaId: 'jia', buildingId: '8', unit: '1', door: null, label: '8栋1单元' } };

describe('何主任 gives 8栋 to 片区乙', () => {
  it('sees before what it would do, and nothing is written', async () => {
    const { deps, wish, open, deliver, areaAt } = await setUp();
    await open(lamp8, { by: 'r-8-1-201' });
    await deliver();
    const preview = await previewBoundary(deps, await wish());
    expect(preview.buildings.map(({ number }) => number)).toEqual(['8']);
    expect(preview).toMatchObject({
      households: 36,
      open: [{ number: 'YX-0609-001', ownerId: 'wang-fang' }],
    });
    expect(await deliver()).toEqual([]);
    expect(await areaAt(midnight)).toBe('jia');
  });

  it('and both leads and the secretary hear it at once, the residents when it begins', async () => {
    const { decide, open, deliver, begin } = await setUp();
    await open(lamp8, { by: 'r-8-1-201' });
    await deliver();
    await decide();
    const told = await deliver();
    expect(told.map(({ to, code }) => `${to} ${code}`)).toEqual([
      'he-zhuren boundary-decided',
      'wang-fang boundary-told-staff',
      'chen-gang boundary-told-staff',
      'zhou-jianguo boundary-told-staff',
    ]);
    expect(told[1]?.text).toBe(
      '【片区调整】8栋6月15日00:00起由甲片划归乙片，共36户，由陈刚负责。到时会给居民发新服务卡。\n未办结1件仍由原负责人办，要移交请用“转”：\nYX-0609-001 王芳',
    );
    const cards = await begin();
    expect(cards.map(({ to }) => to).sort()).toEqual(['m-08', 'm-24', 'm-40', 'r-8-1-201', 'r-8-2-302']);
    expect(cards[0]?.text).toBe(
      '您家所在的8栋现在归乙片，负责人：陈刚，备岗王芳。正在办的事仍由原来的负责人办，不用重报。有事直接在这里说。',
    );
  });

  it('while what is open stays with 王芳, and what comes after midnight is 陈刚’s', async () => {
    const { decide, open, find, begin, deps, load, person } = await setUp();
    const before = await open(lamp8, { by: 'r-8-1-201' });
    await decide();
    await begin();
    expect(await find(before.id)).toMatchObject({ ownerId: 'wang-fang', clocks: before.clocks });
    const grid = await load();
    expect(grid.buildings.find(({ id }) => id === '8')?.areaId).toBe('yi');
    const draft = aDraft({ ...lamp8, place: null, saidAt: atShanghai('2026-06-15', '09:00') });
    const after = await openRequest(deps, {
      ...{ grid, draft, requester: await person('r-8-2-302'), channel: 'web-chat', at: draft.saidAt },
      ...{ toClerk: false, unconfirmed: false },
    });
    // Said without a place: the home is meant, and it lies in 片区乙 now.
    expect(after.ownerId).toBe('chen-gang');
  });

  it('once, however often the same click arrives', async () => {
    const { deps, wish, cause, deliver, repositories, communityId } = await setUp();
    const input = { ...(await wish()), cause: cause('he-zhuren') };
    const first = await changeBoundary(deps, input);
    expect(await deliver()).toHaveLength(4);
    expect(await changeBoundary(deps, input)).toEqual(first);
    expect(await deliver()).toEqual([]);
    expect(await repositories.boundaryChanges.list(communityId)).toHaveLength(1);
  });

  it('and its beginning, looked at twice, tells the residents once', async () => {
    const { decide, deliver, begin } = await setUp();
    await decide();
    await deliver();
    expect(await begin()).toHaveLength(5);
    expect(await begin()).toEqual([]);
  });

  it('and takes it back by another decision before it begins: the residents hear nothing', async () => {
    const { decide, deliver, begin, areaAt, clock } = await setUp();
    await decide();
    clock.set(atShanghai('2026-06-10', '10:00'));
    await decide('he-zhuren', { area: '甲片' });
    await deliver();
    expect(await areaAt(midnight)).toBe('jia');
    expect(await begin()).toEqual([]);
  });

  it('and the past stays as it was', async () => {
    const { decide, areaAt } = await setUp();
    await decide();
    expect(await areaAt(new Date(midnight.getTime() - 1))).toBe('jia');
    expect(await areaAt(midnight)).toBe('yi');
  });
});

describe('a change of boundaries is refused', () => {
  it.each([
    ['to 王芳, who leads the area', 'wang-fang', {}, 'boundaries.forbidden'],
    ['for a building nobody knows', 'he-zhuren', { buildings: ['99栋'] }, 'boundaries.unknown-building'],
    ['for an area nobody knows', 'he-zhuren', { area: '丙片' }, 'boundaries.unknown-area'],
    ['for yesterday', 'he-zhuren', { from: atShanghai('2026-06-08', '00:00') }, 'boundaries.in-the-past'],
    [
      'for a building that is there already',
      'zhou-jianguo',
      { buildings: ['9'] },
      'boundaries.nothing-to-move',
    ],
  ])('%s', async (_name, by, changes, code) => {
    const { decide, deliver, repositories, communityId } = await setUp();
    await expect(decide(by, changes)).rejects.toMatchObject({ code });
    expect(await deliver()).toEqual([]);
    expect(await repositories.boundaryChanges.list(communityId)).toEqual([]);
  });
});
