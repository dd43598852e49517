import type { Cause } from '../../../../server/core/outbound/change-record';
import type { ChangedNotice } from '../../../../server/core/notices/change-notice';
import { lookAtNotice } from '../../../../server/core/notices/look-at-notice';
import { setUpNotices, type Notices } from '../../../support/set-up-notices';

type Run = (town: Notices, id: string, cause: Cause) => Promise<ChangedNotice>;

const approve: Run = (town, id, cause) => town.decide('zhou-jianguo', id, true, cause);
const refuse: Run = (town, id, cause) => town.decide('zhou-jianguo', id, false, cause);
const withdraw: Run = (town, id, cause) => town.withdraw('zhao-min', id, cause);

const deeds: readonly (readonly [string, string, Run, string])[] = [
  ['agreeing', 'zhou-jianguo', approve, 'approved'],
  ['not agreeing', 'zhou-jianguo', refuse, 'refused'],
  ['withdrawing', 'zhao-min', withdraw, 'withdrawn'],
];

describe('a notice by hand', () => {
  it('of a clerk waits for the secretary and goes to no room before', async () => {
    const town = await setUpNotices();
    const notice = await town.write();
    expect(notice).toMatchObject({ state: 'draft', roomIds: [], goesOutAt: null });
    expect(notice.number.label).toBe('YX-0609-N01');
    expect((await town.deliver()).map(({ to, code }) => [to, code])).toEqual([
      ['zhou-jianguo', 'notice-review'],
    ]);
    expect(await town.until('2026-06-09T20:00:00+08:00')).toEqual([]);
  });

  it('of the secretary goes out at the next ten-minute mark after they confirmed it, once, until its end', async () => {
    const town = await setUpNotices();
    const { id } = await town.write('zhou-jianguo', { areaIds: ['jia', 'yi'] });
    expect(await town.until('2026-06-09T10:09:59+08:00')).toEqual([]);
    expect(await town.until('2026-06-09T10:10:30+08:00')).toEqual([
      'room:jia-residents notice-in-room',
      'room:yi-residents notice-in-room',
    ]);
    expect((await town.notice(id)).state).toBe('sent');
    expect(await town.until('2026-06-11T00:00:00+08:00')).toEqual([]);
    expect(await town.notice(id)).toMatchObject({ state: 'expired', version: 3 });
  });

  it('is said at most once and never after its end', async () => {
    const town = await setUpNotices();
    const { id, validUntil } = await town.write('zhou-jianguo');
    town.set('2026-06-09T10:10:00+08:00');
    const [due] = await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 1);
    expect(due).toMatchObject({ kind: 'look-at-notice', subject: { id } });
    if (!due) throw new Error('nothing is due');
    const relay = () => Promise.reject(new Error('the process died'));
    const dying = lookAtNotice({ ...town.deps, relay }, due, town.grid, town.clock.now());
    await expect(dying).rejects.toThrow('the process died');
    expect((await town.notice(id)).outbox.filter(({ type }) => type === 'message')).toMatchObject([
      { sendClass: 'must-not-repeat', expiresAt: validUntil, target: { roomId: 'jia-residents' } },
    ]);
    expect(await town.until('2026-06-09T10:11:00+08:00')).toEqual(['room:jia-residents notice-in-room']);
  });

  it('waits for the end of the night', async () => {
    const town = await setUpNotices({ start: '2026-06-09T21:30:00+08:00' });
    await town.write('zhou-jianguo');
    expect(await town.until('2026-06-10T07:29:00+08:00')).toEqual([]);
    expect(await town.until('2026-06-10T07:30:30+08:00')).toEqual(['room:jia-residents notice-in-room']);
  });

  it('confirmed twice is one, also when it died before its messages left', async () => {
    const town = await setUpNotices();
    const again = { key: 'message-x', cause: town.cause('zhao-min') };
    const first = await town.write('zhao-min', {}, again);
    expect(await town.write('zhao-min', {}, again)).toEqual(first);
    expect(await town.repositories.notices.listAll(town.communityId)).toHaveLength(1);
    expect(await town.deliver()).toHaveLength(1);
  });

  it.each(deeds)('%s: once, though the message is handled twice', async (_name, by, run, kind) => {
    const town = await setUpNotices();
    const { id } = await town.write();
    await town.deliver();
    const cause = town.cause(by);
    const { notice } = await run(town, id, cause);
    expect(notice.events.at(-1)).toMatchObject({ kind, causeId: cause.causeId });
    expect(await town.deliver()).toHaveLength(1);
    expect(await run(town, id, cause)).toMatchObject({ repeated: true, notice: { version: notice.version } });
    expect(await town.deliver()).toEqual([]);
  });

  it.each(deeds)('%s: what a crash kept from being said is said', async (_name, by, run) => {
    const town = await setUpNotices();
    const { id } = await town.write();
    await town.deliver();
    const cause = town.cause(by);
    const relay = town.deps.relay;
    town.deps.relay = () => Promise.reject(new Error('the process died'));
    await expect(run(town, id, cause)).rejects.toThrow('the process died');
    town.deps.relay = relay;
    await run(town, id, cause);
    expect(await town.deliver()).toHaveLength(1);
  });

  it('of two who decide at once the first counts, and the other is told', async () => {
    const town = await setUpNotices({
      changeGrid: (grid) => ({
        ...grid,
        posts: grid.posts.map((post) => (post.kind === 'secretary' ? { ...post, bId: 'li-qiang' } : post)),
      }),
    });
    const { id } = await town.write();
    const answers = await Promise.allSettled([
      town.decide('zhou-jianguo', id, true),
      town.decide('li-qiang', id, false),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'notices.decided' },
    });
    expect((await town.notice(id)).events).toHaveLength(2);
  });

  it('is never decided by who wrote it, nor by somebody else, and not refused without a reason', async () => {
    const town = await setUpNotices();
    const { id } = await town.write();
    for (const by of ['zhao-min', 'wang-fang'])
      await expect(town.decide(by, id, true)).rejects.toMatchObject({ code: 'notices.not-reviewer' });
    await expect(town.decide('zhou-jianguo', id, false, undefined, ' ')).rejects.toMatchObject({
      code: 'notices.reason-missing',
    });
    expect((await town.notice(id)).version).toBe(1);
  });

  it('withdrawn before it goes out is heard by no room', async () => {
    const town = await setUpNotices();
    const { id } = await town.write('zhou-jianguo');
    town.set('2026-06-09T10:01:00+08:00');
    await town.withdraw('zhou-jianguo', id);
    expect(await town.until('2026-06-11T00:00:00+08:00')).toEqual([]);
    expect((await town.notice(id)).state).toBe('withdrawn');
  });

  it('withdrawn afterwards: the same rooms hear that, once', async () => {
    const town = await setUpNotices();
    const { id } = await town.write('zhou-jianguo');
    await town.until('2026-06-09T10:15:00+08:00');
    const cause = town.cause('zhou-jianguo');
    await town.withdraw('zhou-jianguo', id, cause);
    await town.withdraw('zhou-jianguo', id, cause);
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code ?? ''}`)).toEqual([
      'room:jia-residents notice-withdrawn-in-room',
    ]);
    await expect(town.withdraw('zhou-jianguo', id)).rejects.toMatchObject({ code: 'notices.ended' });
    await expect(town.withdraw('wang-fang', id)).rejects.toMatchObject({ code: 'notices.not-yours' });
  });

  it('its rooms are fixed when it is approved, whatever happens to them in between', async () => {
    const town = await setUpNotices();
    const { id } = await town.write();
    const { notice } = await town.decide('zhou-jianguo', id, true);
    expect(notice.roomIds).toEqual(['jia-residents']);
    const rooms = town.grid.rooms.map((room) => ({ ...room, areaId: 'yi' }));
    expect(await town.until('2026-06-09T10:11:00+08:00', { ...town.grid, rooms })).toContain(
      'room:jia-residents notice-in-room',
    );
  });

  it('that nobody reads before its end goes nowhere, and its writer hears that', async () => {
    const town = await setUpNotices();
    const { id } = await town.write();
    await town.deliver();
    expect(await town.until('2026-06-10T18:00:00+08:00')).toEqual(['zhao-min notice-lapsed-told']);
    await expect(town.decide('zhou-jianguo', id, true)).rejects.toMatchObject({ code: 'notices.decided' });
  });
});
