import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../../../server/core/requests/confirm-outcome';
import { followRequest } from '../../../../server/core/requests/follow-request';
import { rateRequest } from '../../../../server/core/requests/rate-request';
import type { Rating } from '../../../../server/core/requests/service-request';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests, type Requests } from '../../../support/set-up-requests';

async function claimed(changes: Parameters<Requests['open']>[0] = {}, handlerId = 'wang-fang') {
  const town = await setUpRequests();
  const { id } = await town.open(changes);
  await claimSolved(town.deps, { ...(await town.by(handlerId, id)), note: null, attachmentIds: ['p1'] });
  await town.deliver();
  const say = async (answer: 'solved' | 'partly-solved' | 'not-solved', words: string | null = null) =>
    confirmOutcome(town.deps, {
      grid: town.grid,
      requestId: id,
      requester: await town.person('zhang-guilan'),
      answer,
      words,
      cause: town.cause('zhang-guilan'),
    });
  const rate = (rating: Rating) =>
    rateRequest(town.deps, { grid: town.grid, requestId: id, rating, cause: town.cause('zhang-guilan') });
  return { town, id, say, rate };
}

describe('the resident’s last word', () => {
  it('closes what is solved and tells the handler and the followers', async () => {
    const { town, id, say } = await claimed();
    await followRequest(town.deps, { requestId: id, personId: 'liu-yang', cause: town.cause('liu-yang') });
    await say('solved');
    expect(await town.find(id)).toMatchObject({
      state: 'closed',
      outcome: 'solved',
      closedAt: town.clock.now(),
    });
    const letters = await town.deliver();
    expect(codesTo(letters, 'wang-fang')).toEqual(['outcome-told-staff']);
    expect(codesTo(letters, 'liu-yang')).toEqual(['outcome-told-follower']);
  });

  it('opens the next cycle with the same date when it is not solved', async () => {
    const { town, id, say } = await claimed();
    const { clocks } = await town.find(id);
    await say('not-solved', '二楼还不亮');
    expect(await town.find(id)).toMatchObject({ state: 'assigned', cycle: 2, clocks, ownerId: 'wang-fang' });
    const [told] = await town.deliver();
    expect(told?.text).toBe(
      '【重办】YX-0609-001 3栋2单元楼道灯不亮（第2次）：居民说没解决。“二楼还不亮”。时限不变：6月16日17:30。',
    );
  });

  it('finds the owner afresh: whoever is there now', async () => {
    const { town, id } = await claimed();
    const leave = {
      id: 'l1',
      personId: 'wang-fang',
      from: town.clock.now(),
      to: new Date('2026-06-12T00:00:00+08:00'),
    };
    await confirmOutcome(town.deps, {
      grid: { ...town.grid, leaves: [leave] },
      requestId: id,
      requester: await town.person('zhang-guilan'),
      answer: 'not-solved',
      words: null,
      cause: town.cause('zhang-guilan'),
    });
    expect(await town.find(id)).toMatchObject({ ownerId: 'li-qiang', askedIds: ['li-qiang'] });
  });

  it('keeps a complaint where it is when it is reopened', async () => {
    const { town, id, say } = await claimed(
      { requestClass: 'C', topicId: 'staff-complaint', complaintAboutIds: ['wang-fang'] },
      'zhou-jianguo',
    );
    await say('not-solved');
    expect(await town.find(id)).toMatchObject({ ownerId: 'zhou-jianguo', visibility: 'secretary' });
    expect((await town.deliver()).map((letter) => letter.to)).toEqual(['zhou-jianguo']);
  });

  it('is refused while nobody says it is done', async () => {
    const { say } = await claimed();
    await say('solved');
    await expect(say('solved')).rejects.toMatchObject({ code: 'requests.not-claimed-solved' });
  });
});

describe('rating', () => {
  it('is once a cycle, and a bad one is followed up by the secretary', async () => {
    const { town, say, rate } = await claimed();
    await expect(rate('satisfied')).rejects.toMatchObject({ code: 'requests.not-claimed-solved' });
    await say('solved');
    await town.deliver();
    await rate('dissatisfied');
    const letters = await town.deliver();
    expect(codesTo(letters, 'wang-fang')).toEqual(['rating-told-staff']);
    expect(codesTo(letters, 'zhou-jianguo')).toEqual(['bad-rating-told-secretary']);
    await expect(rate('satisfied')).rejects.toMatchObject({ code: 'requests.already-rated' });
  });

  it('of a complaint about the secretary never reaches the secretary', async () => {
    const { town, say, rate } = await claimed(
      { requestClass: 'C', topicId: 'staff-complaint', complaintAboutIds: ['zhou-jianguo'] },
      'he-zhuren',
    );
    await say('partly-solved');
    await rate('dissatisfied');
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhou-jianguo')).toEqual([]);
    expect(codesTo(letters, 'he-zhuren')).toEqual(['outcome-told-staff', 'rating-told-staff']);
  });

  it('of what the secretary handled is followed up by the street', async () => {
    const { town, say, rate } = await claimed(
      { requestClass: 'C', topicId: 'staff-complaint', complaintAboutIds: ['wang-fang'] },
      'zhou-jianguo',
    );
    await say('solved');
    await rate('dissatisfied');
    expect(codesTo(await town.deliver(), 'he-zhuren')).toEqual(['bad-rating-told-secretary']);
  });
});
