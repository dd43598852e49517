import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { addResidentReply } from '../../../../server/core/requests/add-resident-reply';
import { askOutsideWait } from '../../../../server/core/requests/ask-outside-wait';
import { askResident } from '../../../../server/core/requests/ask-resident';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../../../server/core/requests/confirm-outcome';
import { decideApproval } from '../../../../server/core/requests/decide-approval';
import { rateRequest } from '../../../../server/core/requests/rate-request';
import { transferRequest } from '../../../../server/core/requests/transfer-request';
import { passTime } from '../../../support/pass-time';
import { setUpRequests } from '../../../support/set-up-requests';

/** A lamp 王芳 has accepted on Tuesday 9 June, promised by 16 June 17:30. */
async function aLamp() {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass: 'G' });
  await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
  await town.deliver();
  const ask = async () => askResident(town.deps, { ...(await town.by('wang-fang', id)), question: '几楼？' });
  const askOutside = async (until: string) =>
    askOutsideWait(town.deps, { ...(await town.by('wang-fang', id)), body: '供电公司', until });
  const approve = async (by = 'zhou-jianguo') =>
    decideApproval(town.deps, { ...(await town.by(by, id)), answer: 'approved', note: null });
  const handOn = async () =>
    transferRequest(town.deps, {
      ...(await town.by('wang-fang', id)),
      to: await town.person('li-qiang'),
      note: null,
    });
  const confirm = async (answer: 'solved' | 'not-solved') =>
    confirmOutcome(town.deps, {
      ...{ grid: town.grid, requestId: id, requester: await town.person('zhang-guilan'), answer },
      ...{ words: null, cause: town.cause('zhang-guilan') },
    });
  return { town, id, ask, askOutside, approve, handOn, confirm };
}

const refusal = (code: string) => expect.objectContaining({ code });
const codes = (letters: Awaited<ReturnType<typeof passTime>>) =>
  letters.map(({ at, to, code }) => `${at} ${to} ${code}`);

describe('a clock that goes on', () => {
  it('says at once what came while the resident had the word', async () => {
    const { town, id, confirm } = await aLamp();
    await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p'] });
    // A look at half of the time finds that nobody is to be reminded.
    await passTime(town, '2026-06-12T10:00:00+08:00');
    await confirm('not-solved');
    const letters = await passTime(town, '2026-06-12T10:10:00+08:00');
    expect(codes(letters)).toContain('06-12 10:00 wang-fang solve-reminder');
  });

  it('runs for the next one when it is handed on while the resident was asked', async () => {
    const { town, id, ask, handOn } = await aLamp();
    await passTime(town, '2026-06-10T10:00:00+08:00');
    await ask();
    await passTime(town, '2026-06-11T10:00:00+08:00');
    await handOn();
    // One working day ended in the pause.
    expect((await town.find(id)).clocks.solveDueAt).toEqual(new Date('2026-06-17T17:30:00+08:00'));
    const letters = await passTime(town, '2026-06-17T18:00:00+08:00');
    expect(codes(letters)).toContain('06-17 17:30 zhou-jianguo overdue-told');
  });

  it('stands still for the outside body though the resident replies to an earlier question', async () => {
    const { town, id, ask, askOutside, approve } = await aLamp();
    await askOutside('2026-06-15');
    await ask();
    await approve();
    await addResidentReply(town.deps, {
      ...{ requestId: id, text: '五楼', attachmentIds: [], cause: town.cause('zhang-guilan') },
    });
    await passTime(town, '2026-06-16T00:10:00+08:00');
    expect((await town.find(id)).clocks.solveDueAt.getTime()).toBeGreaterThan(
      new Date('2026-06-17T17:30:00+08:00').getTime(),
    );
  });

  it('is looked at for what a late message asks, though a later look was arranged and is over', async () => {
    const { town, id, ask } = await aLamp();
    await ask();
    await passTime(town, '2026-06-09T12:00:00+08:00');
    await addResidentReply(town.deps, {
      ...{ requestId: id, text: '五楼', attachmentIds: [], cause: town.cause('zhang-guilan') },
    });
    // The look two days after the question finds nothing to do; then comes what was written before it.
    await passTime(town, '2026-06-11T12:00:00+08:00');
    const late = { ...town.cause('wang-fang'), at: new Date('2026-06-09T14:00:00+08:00') };
    await askResident(town.deps, { ...(await town.by('wang-fang', id, late)), question: '几户？' });
    const letters = await passTime(town, '2026-06-11T14:10:00+08:00');
    expect(codes(letters)).toContain('06-11 14:00 zhang-guilan resident-asked-again');
  });
});

describe('a question to the secretary', () => {
  it('is over when the request was handed on', async () => {
    const { askOutside, handOn, approve } = await aLamp();
    await askOutside('2026-06-12');
    await handOn();
    await expect(approve()).rejects.toEqual(refusal('requests.nothing-to-decide'));
  });
});

describe('a complaint', () => {
  const about = async (personId: string) => {
    const town = await setUpRequests();
    const { id, ownerId } = await town.open({ requestClass: 'G', complaintAboutIds: [personId] });
    await acceptRequest(town.deps, { ...(await town.by(ownerId, id)), note: null });
    await town.deliver();
    return { town, id, ownerId };
  };

  it('is brought to the mind of who has it', async () => {
    const { town, ownerId } = await about('chen-gang');
    expect(ownerId).toBe('zhou-jianguo');
    const letters = await passTime(town, '2026-06-16T18:00:00+08:00');
    expect(letters.filter(({ code }) => code === 'solve-reminder').map(({ to }) => to)).toEqual([
      ...['zhou-jianguo', 'zhou-jianguo', 'zhou-jianguo'],
    ]);
  });

  it('is never told to whom it names: not for more time, not late, not badly rated', async () => {
    const { town, id, ownerId } = await about('he-zhuren');
    await expect(
      askOutsideWait(town.deps, { ...(await town.by(ownerId, id)), body: '街道', until: '2026-06-15' }),
    ).rejects.toEqual(refusal('requests.nobody-to-decide'));
    await passTime(town, '2026-06-30T18:00:00+08:00');
    await claimSolved(town.deps, { ...(await town.by(ownerId, id)), note: null, attachmentIds: ['p'] });
    const requester = await town.person('zhang-guilan');
    await confirmOutcome(town.deps, {
      ...{ grid: town.grid, requestId: id, requester, answer: 'solved', words: null },
      cause: town.cause('zhang-guilan'),
    });
    await rateRequest(town.deps, {
      ...{ grid: town.grid, requestId: id, rating: 'dissatisfied', cause: town.cause('zhang-guilan') },
    });
    await town.deliver();
    expect(town.letters.filter(({ to }) => to === 'he-zhuren')).toEqual([]);
  });
});
