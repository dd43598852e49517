import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { sendMorningCards } from '../../../../server/core/requests/send-morning-cards';
import { setUpRequests } from '../../../support/set-up-requests';

describe('the morning card', () => {
  it('tells each member of staff what is open, and nobody who has nothing', async () => {
    const town = await setUpRequests();
    await town.open();
    await town.open({ topicLabel: '垃圾没有清运', topicId: 'garbage' });
    await town.deliver();
    town.clock.set(new Date('2026-06-16T08:30:00+08:00'));
    await sendMorningCards(town.deps, town.grid, town.clock.now());
    const letters = await town.deliver();
    expect(letters).toMatchObject([{ to: 'wang-fang', code: 'morning-card' }]);
    expect(letters[0]?.text).toBe(
      [
        '今日：新2、到期2、逾期0。',
        'YX-0609-001 3栋2单元楼道灯不亮（G，6月16日17:30）',
        'YX-0609-002 3栋2单元垃圾没有清运（G，6月16日17:30）',
      ].join('\n'),
    );
  });

  it('says nothing on a day that brings nothing new and ends nothing', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
    await town.deliver();
    town.clock.set(new Date('2026-06-10T08:30:00+08:00'));
    await sendMorningCards(town.deps, town.grid, town.clock.now());
    expect(await town.deliver()).toEqual([]);
    town.clock.set(new Date('2026-06-16T08:30:00+08:00'));
    await sendMorningCards(town.deps, town.grid, town.clock.now());
    expect((await town.deliver())[0]?.text).toContain('到期1');
  });

  it('lists tasks beside requests', async () => {
    const town = await setUpRequests();
    await town.deliver();
    const item = { number: 'YX-0609-T01', title: '报排查表', requestClass: 'M' as const };
    const dueAt = new Date('2026-06-10T17:00:00+08:00');
    const otherWork = async (_id: string, personId: string) =>
      personId === 'li-qiang' ? [{ ...item, dueAt, isFresh: false, isWaiting: false }] : [];
    town.clock.set(new Date('2026-06-10T08:30:00+08:00'));
    await sendMorningCards({ ...town.deps, otherWork }, town.grid, town.clock.now());
    const letters = await town.deliver();
    expect(letters).toMatchObject([{ to: 'li-qiang', code: 'morning-card' }]);
    expect(letters[0]?.text).toBe(
      ['今日：新0、到期1、逾期0。', 'YX-0609-T01 报排查表（任务，6月10日17:00）'].join('\n'),
    );
  });

  it('leaves who is on leave alone', async () => {
    const town = await setUpRequests();
    await town.open();
    await town.deliver();
    const leave = {
      ...{ id: 'leave-1', personId: 'wang-fang' },
      from: new Date('2026-06-10T00:00:00+08:00'),
      to: new Date('2026-06-11T00:00:00+08:00'),
    };
    town.clock.set(new Date('2026-06-10T08:30:00+08:00'));
    await sendMorningCards(town.deps, { ...town.grid, leaves: [leave] }, town.clock.now());
    expect(await town.deliver()).toEqual([]);
  });

  it('comes once a day however often it is asked for, and not on a day off', async () => {
    const town = await setUpRequests();
    await town.open();
    await town.deliver();
    for (const at of ['2026-06-10T08:30:00+08:00', '2026-06-10T08:31:00+08:00']) {
      town.clock.set(new Date(at));
      await sendMorningCards(town.deps, town.grid, town.clock.now());
    }
    expect(await town.deliver()).toHaveLength(1);
    town.clock.set(new Date('2026-06-19T08:30:00+08:00'));
    await sendMorningCards(town.deps, town.grid, town.clock.now());
    expect(await town.deliver()).toEqual([]);
  });

  it('shows a complaint to the secretary alone', async () => {
    const town = await setUpRequests();
    await town.open({ requestClass: 'C', complaintAboutIds: ['wang-fang'] });
    await town.deliver();
    await sendMorningCards(town.deps, town.grid, town.clock.now());
    expect((await town.deliver()).map((letter) => letter.to)).toEqual(['zhou-jianguo']);
  });
});
