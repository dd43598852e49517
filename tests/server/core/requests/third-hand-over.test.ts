import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../../../server/core/requests/confirm-outcome';
import { decideOwner } from '../../../../server/core/requests/decide-owner';
import { transferRequest } from '../../../../server/core/requests/transfer-request';
import { passTime } from '../../../support/pass-time';
import { setUpRequests, type Requests } from '../../../support/set-up-requests';

async function handOn(town: Requests, id: string, from: string, to: string) {
  await transferRequest(town.deps, {
    ...(await town.by(from, id)),
    to: await town.person(to),
    note: '不归我管',
  });
  await town.deliver();
}

/** Handed on by 王芳 to 李强 and by him to 陈刚, who has it. */
async function handedOnTwice() {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass: 'G' });
  await handOn(town, id, 'wang-fang', 'li-qiang');
  await handOn(town, id, 'li-qiang', 'chen-gang');
  return { town, id };
}

const decide = async (town: Requests, id: string, by: string, owner: string) =>
  decideOwner(town.deps, { ...(await town.by(by, id)), owner: await town.person(owner), helpers: [] });

describe('a request that was handed on and is not accepted', () => {
  // Handed on in the very moment of its opening, so both ladders have their steps at the same moments.
  it('is brought back to the mind of who handed it on, once', async () => {
    const town = await setUpRequests();
    const { id } = await town.open({ requestClass: 'G' });
    await handOn(town, id, 'wang-fang', 'chen-gang');
    const letters = await passTime(town, '2026-06-10T12:00:00+08:00');
    expect(letters.filter(({ code }) => code === 'first-asked-warned')).toMatchObject([
      { to: 'wang-fang', at: '06-09 12:00' },
    ]);
  });
});

describe('a request that is handed on a third time', () => {
  it('stays where it is and the secretary is asked who does it', async () => {
    const { town, id } = await handedOnTwice();
    await transferRequest(town.deps, {
      ...(await town.by('chen-gang', id)),
      to: await town.person('zhao-min'),
      note: null,
    });
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code}`)).toContain(
      'zhou-jianguo decision-wanted',
    );
    expect(await town.find(id)).toMatchObject({ ownerId: 'chen-gang', state: 'accepted', hops: 2 });
  });

  it('is done by whom the secretary names, and is not handed on any more', async () => {
    const { town, id } = await handedOnTwice();
    await handOn(town, id, 'chen-gang', 'zhao-min');
    const before = await town.find(id);
    await decide(town, id, 'zhou-jianguo', 'li-qiang');
    expect(await town.find(id)).toMatchObject({
      ...{ ownerId: 'li-qiang', askedIds: ['li-qiang'], state: 'assigned' },
      clocks: { solveDueAt: before.clocks.solveDueAt },
    });
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code}`)).toEqual([
      'li-qiang decided-told',
      'chen-gang decided-told',
      'zhang-guilan transfer-told',
    ]);
    await expect(handOn(town, id, 'li-qiang', 'wang-fang')).rejects.toMatchObject({
      code: 'requests.decided-already',
    });
  });

  it('is brought up with the street when nobody has decided by the end of the next working day', async () => {
    const { town, id } = await handedOnTwice();
    await handOn(town, id, 'chen-gang', 'zhao-min');
    const letters = await passTime(town, '2026-06-10T18:00:00+08:00');
    expect(letters.filter(({ code }) => code === 'decision-late').map(({ at, to }) => `${at} ${to}`)).toEqual(
      ['06-10 17:30 zhou-jianguo', '06-10 17:30 he-zhuren'],
    );
  });

  it('is decided by nobody else', async () => {
    const { town, id } = await handedOnTwice();
    await expect(decide(town, id, 'wang-fang', 'li-qiang')).rejects.toMatchObject({
      code: 'requests.not-yours-to-decide',
    });
  });
});

describe('a request that the resident calls unsolved a second time', () => {
  it('goes to its owner again, and the secretary is asked who does it', async () => {
    const town = await setUpRequests();
    const { id } = await town.open({ requestClass: 'G' });
    const requester = await town.person('zhang-guilan');
    let codes: readonly string[] = [];
    for (let cycle = 1; cycle <= 2; cycle += 1) {
      await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
      await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p'] });
      await confirmOutcome(town.deps, {
        ...{ grid: town.grid, requestId: id, requester, answer: 'not-solved', words: null },
        cause: town.cause('zhang-guilan'),
      });
      codes = (await town.deliver()).map(({ to, code }) => `${to} ${code}`);
    }
    expect(codes).toContain('wang-fang reopened-told-staff');
    expect(codes).toContain('zhou-jianguo decision-wanted');
  });
});
