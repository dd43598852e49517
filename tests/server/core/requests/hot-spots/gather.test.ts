import { followRequest } from '../../../../../server/core/requests/follow-request';
import { gatherHotSpot } from '../../../../../server/core/requests/hot-spots/gather-hot-spot';
import type { RequestDraft } from '../../../../../server/core/requests/dialogue-state';
import { codesTo } from '../../../../support/codes-to';
import { accept } from '../../../../support/request-deeds';
import { kindsOf, neighbours, noWater, placeIn, setUpHotSpots } from './set-up-hot-spots';

describe('many who say the same', () => {
  it('are handled together from the third household on, by the one who had the first', async () => {
    const town = await setUpHotSpots();
    const [first, second] = await town.many(2);
    expect(await town.all()).toMatchObject([{ joinedTo: null }, { joinedTo: null }]);
    await town.deliver();
    const [, , third] = await town.many(3);
    const [parent, child] = await town.all();
    expect(parent).toMatchObject({ id: first?.id, ownerId: 'wang-fang', clocks: first?.clocks });
    expect(child).toMatchObject({ id: second?.id, joinedTo: { id: first?.id, label: 'YX-0609-001' } });
    expect(third).toMatchObject({ joinedTo: { id: first?.id } });
    expect(parent?.followers.map(({ personId }) => personId)).toEqual(['r-3-1-201', 'r-3-2-302']);
  });

  it('hear once with which request theirs is handled and until when, and the lead hears of it in one message', async () => {
    const town = await setUpHotSpots();
    await town.many(2);
    await town.deliver();
    await town.say('r-3-2-302', noWater({ saidAt: town.clock.now() }));
    const letters = await town.deliver();
    expect(codesTo(letters, 'wang-fang')).toEqual(['hot-spot-told']);
    expect(codesTo(letters, 'r-3-1-201')).toEqual(['joined-told']);
    expect(codesTo(letters, 'r-3-2-302')).toEqual(['request-joined']);
    expect(codesTo(letters, 'zhang-guilan')).toEqual([]);
    const told = letters.find(({ code }) => code === 'hot-spot-told')?.text;
    expect(told).toContain('甲片3栋：多户反映停水，已登记，正在安排，预计6月10日10:01前恢复。');
    expect(told).toMatch(/24小时内3户/);
    expect(letters.map(({ text }) => text).join()).not.toMatch(/张桂兰|501/);
  });

  it('count as households, and those who follow count too', async () => {
    const town = await setUpHotSpots();
    for (let time = 0; time < 4; time += 1) await town.say('zhang-guilan', noWater());
    expect((await town.all()).flatMap(kindsOf)).not.toContain('hot-spot');
    const [first] = await town.all();
    if (!first) throw new Error('nothing was opened');
    for (const personId of ['r-3-1-201', 'r-3-2-302']) {
      const { request } = await followRequest(town.deps, {
        ...{ requestId: first.id, personId, cause: town.cause(personId) },
      });
      await gatherHotSpot(town.deps, {
        ...{ grid: town.grid, matter: request, also: null, at: town.clock.now() },
      });
    }
    const all = await town.all();
    expect(all.map(({ joinedTo }) => joinedTo?.id ?? null)).toEqual([null, first.id, first.id, first.id]);
    expect(all[0]?.followers).toHaveLength(2);
  });

  it('keep the owner who has accepted and the earliest end', async () => {
    const town = await setUpHotSpots();
    const [, second] = await town.many(2);
    await accept(town, second?.id ?? '');
    await town.say('r-3-2-302', noWater());
    const [parent, child] = await town.all();
    expect(parent).toMatchObject({ state: 'assigned', ownerId: 'wang-fang' });
    expect(child).toMatchObject({ state: 'accepted', joinedTo: { id: parent?.id } });
  });

  it('lie in one area for what stops everywhere, and in one unit for everything else', async () => {
    const wide = await setUpHotSpots();
    for (const [index, by] of neighbours.entries())
      await wide.say(by, noWater({ place: placeIn(String(index + 1)) }));
    expect((await wide.all()).filter(({ joinedTo }) => joinedTo !== null)).toHaveLength(4);
    await wide.deliver();
    const lamp = { topicId: 'stairwell-light', topicLabel: '楼道灯不亮', requestClass: 'G' } as const;
    const units = await setUpHotSpots();
    for (const [index, by] of neighbours.entries())
      await units.say(by, noWater({ ...lamp, place: placeIn('3', String(index + 1)) }));
    expect((await units.all()).every(({ joinedTo }) => joinedTo === null)).toBe(true);
    const unit = await setUpHotSpots();
    await unit.many(3, { ...lamp, place: placeIn('3', '2') });
    expect((await unit.all()).filter(({ joinedTo }) => joinedTo !== null)).toHaveLength(2);
  });

  it.each<readonly [string, Partial<RequestDraft>]>([
    ['a danger', { requestClass: 'E', topicId: 'danger-gas' }],
    ['a question', { requestClass: 'Q', topicId: 'pension-question' }],
    ['a service item', { requestClass: 'S', topicId: 'old-age-allowance' }],
    ['an opinion', { requestClass: 'O', topicId: 'opinion' }],
    ['a complex matter', { requestClass: 'C', topicId: 'wages' }],
    ['a complaint about staff', { requestClass: 'C', complaintAboutIds: ['wang-fang'] }],
    ['a leak of one’s own', { topicId: 'pipe-burst' }],
    ['something nobody knows', { topicId: null }],
    ['something without a place', { place: null }],
    ['what was said to be another matter', { standsAlone: true }],
  ])('never are %s', async (_what, changes) => {
    const town = await setUpHotSpots();
    await town.many(4, changes);
    expect((await town.all()).every(({ joinedTo }) => joinedTo === null)).toBe(true);
    expect((await town.all()).flatMap(kindsOf)).not.toContain('hot-spot');
  });

  it('are not those who asked for a person, nor what was said a day ago', async () => {
    const town = await setUpHotSpots();
    await town.many(2);
    await town.say('r-3-2-302', noWater(), town.deps, true);
    expect((await town.all()).flatMap(kindsOf)).not.toContain('hot-spot');
    town.clock.set(new Date('2026-06-10T11:00:00+08:00'));
    await town.say('r-5-1-201', noWater({ saidAt: town.clock.now() }));
    await town.say('r-5-2-302', noWater({ saidAt: town.clock.now() }));
    expect((await town.all()).flatMap(kindsOf)).not.toContain('hot-spot');
  });
});
