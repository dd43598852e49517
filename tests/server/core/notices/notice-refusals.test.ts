import type { Cause } from '../../../../server/core/outbound/change-record';
import { setUpNotices } from '../../../support/set-up-notices';

/** Written when the room still had a place. */
const atEleven = (cause: Cause): Cause => ({ ...cause, at: new Date('2026-06-09T11:00:00+08:00') });

describe('what a notice must not be', () => {
  it.each([
    ['without words', { text: ' ' }, 'notices.empty'],
    ['too long', { text: '风'.repeat(1_001) }, 'notices.too-long'],
    ['over already', { validUntil: new Date('2026-06-09T09:00:00+08:00') }, 'notices.end-in-past'],
    ['in force too long', { validUntil: new Date('2026-09-08T10:00:00+08:00') }, 'notices.end-too-far'],
    ['over before it leaves', { validUntil: new Date('2026-06-09T10:02:00+08:00') }, 'notices.end-too-soon'],
    ['for nobody', { areaIds: ['bing'] }, 'notices.nobody-there'],
  ])('%s', async (_what, changes, code) => {
    const town = await setUpNotices();
    await expect(town.write('zhou-jianguo', changes)).rejects.toMatchObject({ code });
    expect(await town.repositories.notices.listAll(town.communityId)).toEqual([]);
  });

  it('is written by no area lead', async () => {
    const town = await setUpNotices();
    await expect(town.write('wang-fang')).rejects.toMatchObject({ code: 'notices.not-writer' });
  });

  it('as long as 1,000 family emojis, it may be', async () => {
    const town = await setUpNotices();
    expect((await town.write('zhou-jianguo', { text: '👨‍👩‍👧‍👦'.repeat(1_000) })).state).toBe('approved');
  });

  it('at a third time of day to a room; warnings and what never went out are not counted, and one more at the same time is free', async () => {
    const town = await setUpNotices();
    const { id } = await town.write('zhou-jianguo');
    await town.withdraw('zhou-jianguo', id);
    await town.write('zhou-jianguo');
    town.set('2026-06-09T11:00:00+08:00');
    const second = await town.write('zhao-min');
    await town.decide('zhou-jianguo', second.id, true);
    expect((await town.write('zhou-jianguo')).goesOutAt).toEqual(new Date('2026-06-09T11:10:00+08:00'));
    town.set('2026-06-09T11:30:00+08:00');
    const third = await town.write('zhao-min', {}, { key: 'third', cause: atEleven(town.cause('zhao-min')) });
    await expect(town.decide('zhou-jianguo', third.id, true)).rejects.toMatchObject({
      code: 'notices.room-full',
      details: { roomId: 'jia-residents', nextDate: '2026-06-10' },
    });
    await expect(town.write('zhao-min')).rejects.toMatchObject({ code: 'notices.room-full' });
    expect((await town.write('zhou-jianguo', { severity: 'yellow' })).state).toBe('approved');
    expect((await town.write('zhou-jianguo', { areaIds: ['yi'] })).state).toBe('approved');
    await town.until('2026-06-10T09:00:00+08:00');
    expect((await town.decide('zhou-jianguo', third.id, true)).notice.state).toBe('approved');
  });

  it('nobody reads it while the secretary is away and has no B', async () => {
    const leave = {
      ...{ id: 'l1', personId: 'zhou-jianguo' },
      ...{ from: new Date('2026-06-09T00:00:00+08:00'), to: new Date('2026-06-10T00:00:00+08:00') },
    };
    const town = await setUpNotices({ changeGrid: (grid) => ({ ...grid, leaves: [leave] }) });
    await expect(town.write()).rejects.toMatchObject({ code: 'notices.nobody-reviews' });
  });
});
