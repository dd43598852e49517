import { isPublic } from '../../../../server/core/notices/is-public';
import { setUpNotices } from '../../../support/set-up-notices';

const inJia = (code: string) => `room:jia-residents ${code}`;

describe('a notice of a source', () => {
  it('we trust is in the room at once, with nobody having read it', async () => {
    const town = await setUpNotices();
    const notice = await town.fromSource('w1');
    expect(notice).toMatchObject({ state: 'approved', approvalsNeeded: 0, byId: 'source/qixiang' });
    expect(await town.until('2026-06-09T10:00:30+08:00')).toEqual([inJia('notice-in-room')]);
  });

  it('made again from the same item is the first one', async () => {
    const town = await setUpNotices();
    const first = await town.fromSource('w1');
    expect(await town.fromSource('w1')).toEqual(first);
    expect(await town.until('2026-06-09T11:00:00+08:00')).toEqual([inJia('notice-in-room')]);
  });

  it('we do not trust is read by the window, or by the secretary', async () => {
    for (const by of ['zhao-min', 'li-qiang', 'zhou-jianguo']) {
      const town = await setUpNotices();
      const { id } = await town.fromSource('w1', {}, { trusted: false });
      expect((await town.deliver()).map(({ to, code }) => [to, code])).toEqual([
        ['zhao-min', 'notice-review'],
      ]);
      await expect(town.decide('wang-fang', id, true)).rejects.toMatchObject({
        code: 'notices.not-reviewer',
      });
      expect((await town.decide(by, id, true)).notice.state).toBe('approved');
      expect(await town.until('2026-06-09T10:03:00+08:00')).toContain(inJia('notice-in-room'));
    }
  });

  it('for areas without a room is on the screens', async () => {
    const town = await setUpNotices();
    const notice = await town.fromSource('w1', { areaIds: ['bing'] });
    expect(notice).toMatchObject({ state: 'approved', audience: { kind: 'screens' }, roomIds: [] });
  });

  it('over before the morning is on the screens, now', async () => {
    const town = await setUpNotices({ start: '2026-06-09T22:00:00+08:00' });
    const validUntil = new Date('2026-06-10T06:00:00+08:00');
    const { id } = await town.fromSource('w1', { severity: 'orange', validUntil });
    expect(await town.until('2026-06-10T08:00:00+08:00')).toEqual([]);
    expect(await town.notice(id)).toMatchObject({ audience: { kind: 'screens' }, state: 'expired' });
  });

  it('of routine for rooms that have heard enough today goes out tomorrow, or else on the screens', async () => {
    const town = await setUpNotices();
    await town.write('zhou-jianguo');
    town.set('2026-06-09T11:00:00+08:00');
    await town.write('zhou-jianguo');
    town.set('2026-06-09T12:00:00+08:00');
    const later = await town.fromSource('a1', { severity: 'routine' });
    expect(later.goesOutAt).toEqual(new Date('2026-06-10T07:30:00+08:00'));
    const today = { severity: 'routine', validUntil: new Date('2026-06-09T23:00:00+08:00') } as const;
    expect(await town.fromSource('a2', today)).toMatchObject({
      ...{ audience: { kind: 'screens' }, goesOutAt: new Date('2026-06-09T12:10:00+08:00') },
    });
    const read = await town.fromSource('a3', { severity: 'routine' }, { trusted: false });
    expect(read).toMatchObject({ state: 'draft', audience: { kind: 'rooms' } });
  });

  it('cancelled: whoever was told hears it once, and it is over', async () => {
    const town = await setUpNotices();
    const { id } = await town.fromSource('w1');
    await town.until('2026-06-09T10:05:00+08:00');
    const cause = town.cause('source/qixiang');
    await town.cancel(id, cause, '雨区东移');
    await town.cancel(id, cause, '雨区东移');
    await town.cancel(id);
    expect(await town.until('2026-06-09T11:00:00+08:00')).toEqual([inJia('notice-withdrawn-in-room')]);
    expect(await town.notice(id)).toMatchObject({ state: 'cancelled', events: { length: 4 } });
  });

  it('cancelled before it went out is heard by nobody', async () => {
    const town = await setUpNotices({ start: '2026-06-09T22:00:00+08:00' });
    const { id } = await town.fromSource('w1');
    await town.cancel(id);
    expect(await town.until('2026-06-10T09:00:00+08:00')).toEqual([]);
  });

  it('that another one says too names both, and is said once', async () => {
    const town = await setUpNotices();
    const { id } = await town.fromSource('w1');
    const other = { sourceId: 'other', itemId: 'x', attribution: '县气象局', link: null };
    const cause = town.cause('source/other');
    await town.alsoSaid(id, other, cause);
    await town.alsoSaid(id, other, cause);
    await town.alsoSaid(id, other);
    expect((await town.notice(id)).sources.map(({ attribution }) => attribution)).toEqual([
      ...['省气象台', '县气象局'],
    ]);
    expect(await town.until('2026-06-09T10:30:00+08:00')).toEqual([inJia('notice-in-room')]);
    expect(town.letters.find(({ code }) => code === 'notice-in-room')?.text).toContain(
      '来源：省气象台、县气象局',
    );
  });

  it('updated: the new words say so, the old one is over, and areas that are out of it hear that', async () => {
    const town = await setUpNotices();
    const old = await town.fromSource('w1', { areaIds: ['jia', 'yi'] });
    await town.until('2026-06-09T10:05:00+08:00');
    const newer = await town.fromSource('w2', { title: '暴雨橙色预警' }, { supersedesId: old.id });
    expect([...(await town.until('2026-06-09T11:00:00+08:00'))].sort()).toEqual([
      ...[inJia('notice-in-room'), 'room:yi-residents notice-withdrawn-in-room'],
    ]);
    const words = town.letters.filter(({ to }) => to === 'room:jia-residents').at(-1)?.text;
    expect(words).toMatch(/^更新【气象预报·黄色】暴雨橙色预警\n/u);
    expect(await town.notice(old.id)).toMatchObject({ state: 'superseded' });
    expect((await town.notice(old.id)).events.at(-1)).toMatchObject({ note: newer.number.label });
  });

  it('of red in the middle of the night is in the room, and those who have to answer are looked for', async () => {
    const town = await setUpNotices({ start: '2026-06-09T02:00:00+08:00' });
    const { id } = await town.fromSource('w1', { severity: 'red' });
    expect(await town.until('2026-06-09T02:00:30+08:00')).toEqual([inJia('notice-in-room')]);
    const dues = await town.repositories.dues.find(`due/${id}/open-calls`);
    expect(dues).toMatchObject({ kind: 'open-calls', dueAt: new Date('2026-06-09T02:00:01+08:00') });
    await town.cancel(id);
    expect(await town.repositories.dues.find(`due/${id}/end-calls`)).toMatchObject({ kind: 'end-calls' });
  });
});

describe('what the screens and the portal show', () => {
  it('is what has gone out and is in force, and a warning that waits for the morning', async () => {
    const town = await setUpNotices({ start: '2026-06-09T22:00:00+08:00' });
    const now = town.clock.now();
    const routine = await town.write('zhou-jianguo');
    const yellow = await town.fromSource('w1');
    const draft = await town.fromSource('w2', {}, { trusted: false });
    expect([routine, yellow, draft].map((notice) => isPublic(notice, now))).toEqual([false, true, false]);
    await town.until('2026-06-10T09:00:00+08:00');
    const sent = await town.notice(routine.id);
    expect(isPublic(sent, town.clock.now())).toBe(true);
    expect(isPublic(sent, sent.validUntil)).toBe(false);
    const members = { kind: 'members', branch: '第3党小组' } as const;
    expect(isPublic({ ...sent, audience: members }, town.clock.now())).toBe(false);
    await town.withdraw('zhou-jianguo', routine.id);
    expect(isPublic(await town.notice(routine.id), town.clock.now())).toBe(false);
  });
});
