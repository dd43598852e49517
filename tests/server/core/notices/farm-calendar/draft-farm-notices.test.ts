import type { FarmEntry } from '../../../../../server/core/notices/farm-calendar/farm-entry';
import { draftFarmNotices } from '../../../../../server/core/notices/farm-calendar/draft-farm-notices';
import type { Grid } from '../../../../../server/core/grid/grid';
import { solarTerms } from '../../../../../server/files/farm-calendar/solar-terms';
import { setUpRequests } from '../../../../support/set-up-requests';
import { anEntry } from './an-entry';

async function setUp(entries: readonly FarmEntry[], changeGrid: (grid: Grid) => Grid = (grid) => grid) {
  const town = await setUpRequests({ start: '2027-10-22T07:40:00+08:00', changeGrid });
  const { clock, communityId, grid, repositories } = town;
  const deps = { ...town.deps, farmCalendar: { entries, terms: solarTerms } };
  return {
    ...town,
    run: () => draftFarmNotices(deps, grid, clock.now()),
    set: (moment: string) => clock.set(new Date(moment)),
    notices: () => repositories.notices.listAll(communityId),
    dying: (after: number) => {
      let left = after;
      const insert: typeof repositories.notices.insert = async (notice) => {
        if (left === 0) throw new Error('the process died');
        left -= 1;
        return repositories.notices.insert(notice);
      };
      return draftFarmNotices({ ...deps, notices: { ...deps.notices, insert } }, grid, clock.now());
    },
  };
}

describe('the farming reminders of a morning', () => {
  it('are drafts for the farmers of the crop, with their source, which somebody is asked to read', async () => {
    const { run, notices, deliver } = await setUp([anEntry()]);
    await run();
    expect(await notices()).toMatchObject([
      {
        id: 'notice/calendar/sow/2027',
        state: 'draft',
        column: '农经信息',
        severity: 'routine',
        title: '霜降前后：播种',
        audience: { kind: 'farmers', crop: '水稻' },
        areaIds: ['jia', 'yi'],
        sources: [
          { sourceId: 'calendar', itemId: 'sow', attribution: '县农技站', link: 'https://example.org/sow' },
        ],
        validUntil: new Date('2027-11-05T18:00:00+08:00'),
        approvalsNeeded: 1,
      },
    ]);
    const letters = await deliver();
    expect(letters.map(({ to, code }) => `${to} ${code ?? ''}`)).toEqual(['zhao-min notice-review']);
  });

  it('are written once a year, however often it runs', async () => {
    const { run, set, notices, deliver } = await setUp([anEntry()]);
    await run();
    await run();
    set('2027-10-23T07:40:00+08:00');
    await run();
    expect(await notices()).toHaveLength(1);
    expect(await deliver()).toHaveLength(1);
    set('2028-10-22T07:40:00+08:00');
    await run();
    expect((await notices()).map(({ id }) => id)).toEqual([
      'notice/calendar/sow/2027',
      'notice/calendar/sow/2028',
    ]);
  });

  it('are written once by two who run at the same time', async () => {
    const { run, notices, deliver } = await setUp([anEntry({ id: 'one' }), anEntry({ id: 'two' })]);
    await Promise.all([run(), run()]);
    expect(await notices()).toHaveLength(2);
    expect(await deliver()).toHaveLength(2);
  });

  it('are not written where nobody grows it', async () => {
    const { run, notices } = await setUp([anEntry({ crop: '玉米' })]);
    await run();
    expect(await notices()).toEqual([]);
  });

  it('are for the areas in which it grows', async () => {
    const { run, notices } = await setUp([anEntry({ crop: '柑橘' })], (grid) => ({
      ...grid,
      buildings: grid.buildings.map((building) => ({ ...building, areaId: 'yi' })),
    }));
    await run();
    expect((await notices()).map(({ areaIds }) => areaIds)).toEqual([['yi']]);
  });

  it('that nobody can read now are tried again the next day', async () => {
    const away = { id: 'away', from: new Date('2027-10-20T00:00:00Z'), to: new Date('2027-10-22T16:00:00Z') };
    const { run, set, notices } = await setUp([anEntry()], (grid) => ({
      ...grid,
      leaves: [...grid.staff].map(({ id }) => ({ ...away, id: `away-${id}`, personId: id })),
    }));
    await run();
    expect(await notices()).toEqual([]);
    set('2027-10-23T07:40:00+08:00');
    await run();
    expect(await notices()).toHaveLength(1);
  });

  it('of which one is refused keep no other back', async () => {
    const { run, notices } = await setUp([
      anEntry({ id: 'long', text: '长'.repeat(1_001) }),
      anEntry({ id: 'right' }),
    ]);
    await run();
    expect((await notices()).map(({ id }) => id)).toEqual(['notice/calendar/right/2027']);
  });

  it('are all there once after a death between two of them', async () => {
    const entries = [anEntry({ id: 'one' }), anEntry({ id: 'two' }), anEntry({ id: 'three' })];
    const { run, dying, notices, deliver } = await setUp(entries);
    await expect(dying(1)).rejects.toThrow('died');
    expect(await notices()).toHaveLength(1);
    await run();
    expect(await notices()).toHaveLength(3);
    expect(await deliver()).toHaveLength(3);
  });
});
