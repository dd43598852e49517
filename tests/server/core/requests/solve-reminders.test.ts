import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { addResidentReply } from '../../../../server/core/requests/add-resident-reply';
import { askResident } from '../../../../server/core/requests/ask-resident';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../../../server/core/requests/confirm-outcome';
import { lookAtRequest } from '../../../../server/core/requests/look-at-request';
import { passTime } from '../../../support/pass-time';
import { setUpRequests } from '../../../support/set-up-requests';

/** 王芳 has accepted a lamp at 10:05 on Tuesday 9 June: promised by 16 June 17:30. */
async function anAcceptedLamp() {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass: 'G' });
  town.clock.set(new Date('2026-06-09T10:05:00+08:00'));
  await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
  await town.deliver();
  return { town, id };
}

const told = (letters: Awaited<ReturnType<typeof passTime>>) =>
  letters.map(({ to, code, at }) => `${at} ${to} ${code}`);

describe('an accepted request whose time runs', () => {
  it('reminds the handler at half, at four fifths and two working hours before the end, then tells the secretary and the street', async () => {
    const { town } = await anAcceptedLamp();
    expect(told(await passTime(town, '2026-06-30T00:00:00+08:00'))).toEqual([
      '06-12 09:15 wang-fang solve-reminder',
      '06-15 16:24 wang-fang solve-reminder',
      '06-16 15:30 wang-fang solve-reminder',
      '06-16 17:30 wang-fang overdue-told',
      '06-16 17:30 zhou-jianguo overdue-told',
      '06-18 11:37 he-zhuren overdue-told',
    ]);
  });

  it('says nothing twice when every look is done twice', async () => {
    const { town, id } = await anAcceptedLamp();
    await passTime(town, '2026-06-16T18:00:00+08:00');
    const before = await town.find(id);
    for (const due of before.outbox.flatMap((entry) => (entry.type === 'due' ? [entry.due] : [])))
      if (due.kind === 'look-at-request' && due.dueAt <= town.clock.now())
        await lookAtRequest(town.deps, due, town.grid, town.clock.now());
    expect((await town.find(id)).version).toBe(before.version);
    expect(await town.deliver()).toEqual([]);
  });

  it('stops when it is claimed solved, and goes on with the same end when it is reopened', async () => {
    const { town, id } = await anAcceptedLamp();
    await passTime(town, '2026-06-12T15:00:00+08:00');
    await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p1'] });
    await passTime(town, '2026-06-13T10:00:00+08:00');
    const requester = await town.person('zhang-guilan');
    await confirmOutcome(town.deps, {
      ...{ grid: town.grid, requestId: id, requester, answer: 'not-solved', words: null },
      cause: town.cause('zhang-guilan'),
    });
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
    await town.deliver();
    const rest = await passTime(town, '2026-06-16T16:00:00+08:00');
    expect(told(rest)).toEqual([
      '06-15 16:24 wang-fang solve-reminder',
      '06-16 15:30 wang-fang solve-reminder',
    ]);
    expect((await town.find(id)).clocks.solveDueAt).toEqual(new Date('2026-06-16T17:30:00+08:00'));
  });

  it('says only the last of what came due while nobody looked', async () => {
    const { town, id } = await anAcceptedLamp();
    town.clock.set(new Date('2026-06-17T09:00:00+08:00'));
    const [due] = await town.repositories.dues
      .listWaiting(town.communityId, town.clock.now(), 20)
      .then((dues) => dues.filter(({ kind }) => kind === 'look-at-request'));
    if (!due) throw new Error('nothing is due');
    await lookAtRequest(town.deps, due, town.grid, town.clock.now());
    town.clock.set(new Date('2026-06-17T09:00:01+08:00'));
    const letters = await town.deliver();
    expect(letters.map(({ to, code }) => `${to} ${code}`)).toEqual([
      'wang-fang overdue-told',
      'zhou-jianguo overdue-told',
    ]);
    const noted = (await town.find(id)).events.filter(({ kind }) => kind === 'reminded');
    expect(noted.map(({ note }) => note)).toEqual(['half', 'four-fifths', 'two-hours', 'end', 'end']);
  });

  it('reminds the backup while the handler is away', async () => {
    const { town } = await anAcceptedLamp();
    const leave = {
      ...{ id: 'leave-1', personId: 'wang-fang' },
      from: new Date('2026-06-12T00:00:00+08:00'),
      to: new Date('2026-06-13T00:00:00+08:00'),
    };
    const [due] = await town.repositories.dues
      .listWaiting(town.communityId, new Date('2026-06-30T00:00:00Z'), 20)
      .then((dues) => dues.filter(({ kind }) => kind === 'look-at-request'));
    if (!due) throw new Error('nothing is due');
    town.clock.set(due.dueAt);
    await lookAtRequest(town.deps, due, { ...town.grid, leaves: [leave] }, town.clock.now());
    town.clock.set(new Date(due.dueAt.getTime() + 1_000));
    expect((await town.deliver()).map(({ to }) => to)).toEqual(['li-qiang']);
  });

  it('reminds of what was looked at in vain while a reply waited out an outage', async () => {
    const { town, id } = await anAcceptedLamp();
    await passTime(town, '2026-06-12T08:00:00+08:00');
    await askResident(town.deps, { ...(await town.by('wang-fang', id)), question: '几楼？' });
    await town.deliver();
    // Half of the time is over at 09:15; it is looked at, and the request waits.
    expect(await passTime(town, '2026-06-12T10:00:00+08:00')).toEqual([]);
    const cause = { ...town.cause('zhang-guilan'), at: new Date('2026-06-12T08:20:00+08:00') };
    await addResidentReply(town.deps, { requestId: id, text: '五楼', attachmentIds: [], cause });
    await town.deliver();
    expect(told(await passTime(town, '2026-06-12T10:01:00+08:00'))).toEqual([
      '06-12 10:00 wang-fang solve-reminder',
    ]);
  });
});
