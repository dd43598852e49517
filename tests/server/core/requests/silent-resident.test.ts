import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { addResidentReply } from '../../../../server/core/requests/add-resident-reply';
import { askResident } from '../../../../server/core/requests/ask-resident';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { passTime } from '../../../support/pass-time';
import { setUpRequests } from '../../../support/set-up-requests';

/** 王芳 asked 张桂兰 something on Tuesday 9 June at 11:00. */
async function aQuestion() {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass: 'G' });
  await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
  town.clock.set(new Date('2026-06-09T11:00:00+08:00'));
  await askResident(town.deps, { ...(await town.by('wang-fang', id)), question: '几楼的灯？' });
  await town.deliver();
  return { town, id };
}

const told = (letters: Awaited<ReturnType<typeof passTime>>) =>
  letters.map(({ to, code, at }) => `${at} ${to} ${code}`);

describe('a request that waits for the resident', () => {
  it('reminds the resident three times in a week, the handler never, and ends as unanswered', async () => {
    const { town, id } = await aQuestion();
    expect(told(await passTime(town, '2026-07-01T00:00:00+08:00'))).toEqual([
      '06-11 11:00 zhang-guilan resident-asked-again',
      '06-13 11:00 zhang-guilan resident-asked-again',
      '06-15 11:00 zhang-guilan resident-asked-again',
      '06-16 11:00 zhang-guilan closed-unanswered',
      '06-16 11:00 wang-fang outcome-told-staff',
    ]);
    expect(await town.find(id)).toMatchObject({ state: 'closed', outcome: 'unanswered' });
  });

  it('has as many working days more as were spent waiting', async () => {
    const { town, id } = await aQuestion();
    await passTime(town, '2026-06-11T09:00:00+08:00');
    await addResidentReply(town.deps, {
      ...{ requestId: id, text: '五楼', attachmentIds: [] },
      cause: town.cause('zhang-guilan'),
    });
    expect((await town.find(id)).clocks.solveDueAt).toEqual(new Date('2026-06-18T17:30:00+08:00'));
    await town.deliver();
    const rest = await passTime(town, '2026-06-18T18:00:00+08:00');
    expect(rest.at(-1)).toMatchObject({ at: '06-18 17:30', code: 'overdue-told' });
    expect(rest.filter(({ to }) => to === 'zhang-guilan')).toEqual([]);
  });

  it('asks again whether it is solved, and counts silence as unanswered', async () => {
    const { town, id } = await aQuestion();
    await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p1'] });
    await town.deliver();
    const letters = await passTime(town, '2026-07-01T00:00:00+08:00');
    expect(letters.map(({ code }) => code)).toEqual([
      ...['solved-asked-again', 'solved-asked-again', 'solved-asked-again'],
      ...['closed-unanswered', 'outcome-told-staff'],
    ]);
    expect(await town.find(id)).toMatchObject({ state: 'closed', outcome: 'unanswered', rating: null });
  });
});
