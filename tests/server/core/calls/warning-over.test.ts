import { endCallsDue } from '../../../../server/core/notices/call-dues';
import type { Notice } from '../../../../server/core/notices/notice';
import { setUpCalls, type CallTown } from '../../../support/set-up-calls';

async function over(town: CallTown, changes: Partial<Notice>): Promise<void> {
  await town.end('notice/rain', changes);
  const notice = await town.repositories.notices.find('notice/rain');
  if (notice) await town.repositories.dues.insertMany(endCallsDue(notice, town.clock.now()));
}

describe('a warning that is over', () => {
  it('says so, once, to all who were asked, and nobody is telephoned any more', async () => {
    const town = await setUpCalls();
    await town.warn();
    await town.pass('2026-06-09T10:02:00+08:00');
    await town.answer('wang-fang');
    await town.pass('2026-06-09T10:05:00+08:00');
    await over(town, { state: 'cancelled' });
    const letters = await town.pass('2026-06-09T10:30:00+08:00');
    expect(letters.filter(({ code }) => code === 'call-over').map(({ to, text }) => [to, text])).toEqual(
      ['chen-gang', 'lao-wu', 'li-qiang', 'wang-fang'].map((id) => [
        id,
        '暴雨红色预警（YX-0609-N01）已解除，不用再回“收到”。',
      ]),
    );
    expect(await town.states()).toEqual([
      'chen-gang ended',
      'lao-wu ended',
      'li-qiang ended',
      'wang-fang answered',
    ]);
    expect((await town.repositories.tasks.listAll(town.communityId))[0]?.state).toBe('done');
    expect(await town.repositories.calls.listToPhone(town.communityId)).toEqual([]);
  });

  it('says nothing when the one in its place asks them anew', async () => {
    const town = await setUpCalls();
    const notice = await town.warn();
    await town.pass('2026-06-09T10:02:00+08:00');
    const number = { ...notice.number, seq: 2, label: 'YX-0609-N02' };
    await town.warn({ id: 'notice/more-rain', number, supersedesId: notice.id });
    const event = {
      ...{ seq: 1, kind: 'superseded' as const, note: 'YX-0609-N02', causeId: 'notice/more-rain' },
      ...{ byId: 'system', channel: 'notice', at: town.clock.now() },
    };
    await over(town, { state: 'superseded', events: [event] });
    const letters = await town.pass('2026-06-09T10:03:00+08:00');
    expect(letters.map(({ code }) => code)).toEqual(Array(4).fill('call-asked'));
    expect(new Set((await town.calls()).map(({ state }) => state))).toEqual(new Set(['ended']));
  });

  it('says which one counts when that one asks nobody', async () => {
    const town = await setUpCalls();
    const notice = await town.warn();
    await town.pass('2026-06-09T10:02:00+08:00');
    const number = { ...notice.number, seq: 2, label: 'YX-0609-N02' };
    await town.warn({ id: 'notice/rain-yellow', number, severity: 'yellow' });
    const event = {
      ...{ seq: 1, kind: 'superseded' as const, note: 'YX-0609-N02', causeId: 'notice/rain-yellow' },
      ...{ byId: 'system', channel: 'notice', at: town.clock.now() },
    };
    await over(town, { state: 'superseded', events: [event] });
    const letters = await town.pass('2026-06-09T10:03:00+08:00');
    expect(letters[0]?.text).toBe('暴雨红色预警（YX-0609-N01）已更新，以 YX-0609-N02 为准，不用再回“收到”。');
  });

  it('ends by itself at its own end: nobody is told, nobody is telephoned', async () => {
    const town = await setUpCalls();
    await town.warn({ validUntil: new Date('2026-06-09T10:20:00+08:00') });
    await town.pass('2026-06-09T10:10:00+08:00');
    expect(await town.repositories.calls.listToPhone(town.communityId)).toHaveLength(4);
    const letters = await town.pass('2026-06-09T10:21:00+08:00');
    expect(letters.filter(({ code }) => code?.startsWith('call-'))).toEqual([]);
    expect(new Set((await town.calls()).map(({ state }) => state))).toEqual(new Set(['ended']));
  });

  it('asks nobody when it is over before they are asked', async () => {
    const town = await setUpCalls();
    await town.warn();
    await town.end('notice/rain', { state: 'withdrawn' });
    expect(await town.pass('2026-06-09T10:10:00+08:00')).toEqual([]);
  });
});
