import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests } from '../../../support/set-up-requests';

const danger = { requestClass: 'E', topicId: 'danger-gas', topicLabel: '煤气味或漏气' } as const;

describe('accepting a request', () => {
  it('makes the one who accepts its owner and tells the resident and the others who were asked', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(danger);
    await town.deliver();
    await acceptRequest(town.deps, { ...(await town.by('li-qiang', id)), note: null });
    expect(await town.find(id)).toMatchObject({
      state: 'accepted',
      ownerId: 'li-qiang',
      askedIds: ['li-qiang'],
    });
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhang-guilan')).toEqual(['accepted-told']);
    expect(codesTo(letters, 'wang-fang')).toEqual(['accepted-by-other']);
    expect(codesTo(letters, 'zhao-min')).toEqual(['accepted-by-other']);
  });

  it('lets one of two win who accept at once, and tells the other who it was', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(danger);
    const both = await Promise.allSettled([
      acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null }),
      acceptRequest(town.deps, { ...(await town.by('li-qiang', id)), note: null }),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const request = await town.find(id);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      code: 'requests.already-accepted',
      details: { number: 'YX-0609-001', ownerId: request.ownerId },
    });
    expect(request.events.filter((event) => event.kind === 'accepted')).toHaveLength(1);
  });

  it('gives a request that ten people want at once to exactly one of them', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(danger);
    const staff = ['wang-fang', 'li-qiang', 'zhao-min', 'zhou-jianguo'];
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, index) => town.by(staff[index % staff.length] ?? '', id)),
    );
    await Promise.allSettled(tries.map((input) => acceptRequest(town.deps, { ...input, note: null })));
    expect((await town.find(id)).events.filter((event) => event.kind === 'accepted')).toHaveLength(1);
  });

  it('changes nothing when the owner accepts again, and passes a note on', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
    await town.deliver();
    const again = await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
    expect(again.repeated).toBe(true);
    expect(await town.deliver()).toEqual([]);
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: '电工下午到' });
    const letters = await town.deliver();
    expect(letters).toMatchObject([{ to: 'zhang-guilan', code: 'progress-told' }]);
  });

  it('counts a note as the first contact, the acceptance alone as none', async () => {
    const town = await setUpRequests();
    const one = await town.open();
    const other = await town.open();
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', one.id)), note: null });
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', other.id)), note: '马上到' });
    expect((await town.find(one.id)).firstContactAt).toBeNull();
    expect((await town.find(other.id)).firstContactAt).toEqual(town.clock.now());
  });

  it('is for those who were asked, the holders of the post, the window and the secretary', async () => {
    for (const [personId, may] of [
      ['li-qiang', true],
      ['zhao-min', true],
      ['zhou-jianguo', true],
      ['xiao-ma', false],
      ['he-zhuren', false],
    ] as const) {
      const town = await setUpRequests();
      const { id } = await town.open();
      const accepting = acceptRequest(town.deps, { ...(await town.by(personId, id)), note: null });
      if (may) await accepting;
      else await expect(accepting).rejects.toMatchObject({ code: 'requests.not-yours' });
    }
  });

  it('lets nobody below the secretary accept a complaint', async () => {
    const town = await setUpRequests();
    const { id } = await town.open({ requestClass: 'C', complaintAboutIds: ['wang-fang'] });
    for (const personId of ['wang-fang', 'li-qiang', 'zhao-min', 'he-zhuren']) {
      const accepting = acceptRequest(town.deps, { ...(await town.by(personId, id)), note: null });
      await expect(accepting).rejects.toMatchObject({ code: 'requests.not-yours' });
    }
    await acceptRequest(town.deps, { ...(await town.by('zhou-jianguo', id)), note: null });
    expect((await town.find(id)).state).toBe('accepted');
  });

  it('refuses what does not exist', async () => {
    const town = await setUpRequests();
    const accepting = acceptRequest(town.deps, { ...(await town.by('wang-fang', 'nothing')), note: null });
    await expect(accepting).rejects.toMatchObject({ code: 'requests.not-found' });
  });

  it('gives up with a refusal, not a loop, when somebody else writes every time', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    const requests = { ...town.deps.requests, replace: async () => false };
    const accepting = acceptRequest(
      { ...town.deps, requests },
      { ...(await town.by('wang-fang', id)), note: null },
    );
    await expect(accepting).rejects.toMatchObject({ code: 'requests.busy' });
  });
});
