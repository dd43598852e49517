import { claimSolved } from '../../../../../server/core/requests/claim-solved';
import { confirmOutcome } from '../../../../../server/core/requests/confirm-outcome';
import { noteProgress } from '../../../../../server/core/requests/note-progress';
import { openRequest } from '../../../../../server/core/requests/open-request';
import { partRequest } from '../../../../../server/core/requests/hot-spots/part-request';
import { publishNotice } from '../../../../../server/core/requests/hot-spots/publish-notice';
import { settleJoined } from '../../../../../server/core/requests/hot-spots/settle-joined';
import { urgeRequest } from '../../../../../server/core/requests/urge-request';
import { withdrawRequest } from '../../../../../server/core/requests/withdraw-request';
import { codesTo } from '../../../../support/codes-to';
import { accept } from '../../../../support/request-deeds';
import { kindsOf, noWater, setUpHotSpots, type HotSpots } from './set-up-hot-spots';

async function threeSaySo(options: Parameters<typeof setUpHotSpots>[0] = {}) {
  const town = await setUpHotSpots(options);
  await town.many(3);
  await town.deliver();
  const [parent, second, third] = await town.all();
  if (!parent || !second || !third) throw new Error('too few');
  return { town, parent, second, third };
}

async function solve(town: HotSpots, id: string): Promise<void> {
  await accept(town, id);
  await claimSolved(town.deps, {
    ...(await town.by('wang-fang', id)),
    note: '修好了',
    attachmentIds: ['p1'],
  });
  await confirmOutcome(town.deps, {
    ...{ grid: town.grid, requestId: id, requester: await town.person('zhang-guilan') },
    ...{ answer: 'solved', words: null, cause: town.cause('zhang-guilan') },
  });
}

describe('what is handled with another', () => {
  it('closes with it, and its resident hears the end once, in words that count for nobody else', async () => {
    const { town, parent, second } = await threeSaySo();
    await solve(town, parent.id);
    await town.pass(1);
    await town.pass(1);
    expect(await town.all()).toMatchObject([
      { outcome: 'solved' },
      { state: 'closed', outcome: 'joined', rating: null },
      { state: 'closed', outcome: 'joined' },
    ]);
    expect(codesTo(await town.deliver(), 'r-3-1-201')).toEqual(['outcome-told-follower']);
    expect(kindsOf(await town.find(second.id))).toEqual(['opened', 'joined', 'closed']);
  });

  it('reminds nobody and waits for nobody: its clocks are looked at with the other', async () => {
    const { town, second } = await threeSaySo();
    await town.pass(23 * 60);
    expect(kindsOf(await town.find(second.id))).toEqual(['opened', 'joined']);
  });

  it('is worked on there, and cannot be urged apart', async () => {
    const { town, second } = await threeSaySo();
    const code = { code: 'requests.joined-elsewhere', details: { parent: 'YX-0609-001' } };
    await expect(accept(town, second.id)).rejects.toMatchObject(code);
    await expect(
      noteProgress(town.deps, { ...(await town.by('wang-fang', second.id)), note: '来了' }),
    ).rejects.toMatchObject(code);
    const cause = town.cause('r-3-1-201');
    await expect(
      urgeRequest(town.deps, { grid: town.grid, requestId: second.id, by: 'resident', cause }),
    ).rejects.toMatchObject(code);
  });

  it('may be taken back by its resident, who disturbs nobody; the one that stands for all may not', async () => {
    const { town, parent, second } = await threeSaySo();
    await withdrawRequest(town.deps, { requestId: second.id, cause: town.cause('r-3-1-201') });
    expect(codesTo(await town.deliver(), 'wang-fang')).toEqual([]);
    await expect(
      withdrawRequest(town.deps, { requestId: parent.id, cause: town.cause('zhang-guilan') }),
    ).rejects.toMatchObject({ code: 'requests.hot-spot-stays' });
  });

  it('is on no list of things to do', async () => {
    const { town, parent } = await threeSaySo();
    const { requests } = town.repositories;
    expect(await requests.listOpenOfStaff(town.communityId, 'wang-fang')).toEqual([parent]);
  });

  it('stands by itself when it came after the end', async () => {
    const { town, parent } = await threeSaySo();
    await solve(town, parent.id);
    const closed = await town.find(parent.id);
    town.clock.set(new Date(town.clock.now().getTime() + 60_000));
    const late = await openRequest(town.deps, {
      ...{ grid: town.grid, requester: await town.person('r-5-1-201'), channel: 'web-chat' },
      ...{ draft: noWater({ saidAt: town.clock.now() }), at: town.clock.now() },
      ...{ toClerk: false, unconfirmed: false, joinTo: closed },
    });
    await settleJoined(town.deps, late, town.grid, town.clock.now());
    await settleJoined(town.deps, late, town.grid, town.clock.now());
    expect(await town.find(late.id)).toMatchObject({ state: 'assigned', joinedTo: null });
    expect(codesTo(await town.deliver(), 'wang-fang')).toContain('assignment');
  });
});

describe('taking apart', () => {
  it('gives the request an owner, its own end and a new time to accept, and its resident hears it', async () => {
    const { town, parent, third } = await threeSaySo();
    town.clock.set(new Date(town.clock.now().getTime() + 30 * 60_000));
    const cause = town.cause('wang-fang');
    const input = { grid: town.grid, requestId: third.id, cause };
    const { request } = await partRequest(town.deps, input);
    expect((await partRequest(town.deps, input)).repeated).toBe(true);
    expect(request).toMatchObject({ state: 'assigned', ownerId: 'wang-fang', joinedTo: null });
    expect(request.clocks.solveDueAt).toEqual(third.clocks.solveDueAt);
    expect(request.clocks.acceptDueAt).toEqual(new Date(cause.at.getTime() + 15 * 60_000));
    const letters = await town.deliver();
    expect(codesTo(letters, 'r-3-2-302')).toEqual(['separated-told']);
    expect(codesTo(letters, 'wang-fang')).toEqual(['assignment']);
    const left = await town.find(parent.id);
    expect(left.followers.map(({ personId }) => personId)).toEqual(['r-3-1-201']);
    expect(left.childIds).toHaveLength(1);
  });

  it('is for good: the next who says so brings it back to nobody', async () => {
    const { town, third } = await threeSaySo();
    await partRequest(town.deps, { grid: town.grid, requestId: third.id, cause: town.cause('wang-fang') });
    await town.many(5);
    expect(await town.find(third.id)).toMatchObject({ joinedTo: null });
    await expect(
      partRequest(town.deps, { grid: town.grid, requestId: third.id, cause: town.cause('wang-fang') }),
    ).rejects.toMatchObject({ code: 'requests.not-joined' });
  });
});

describe('saying it publicly', () => {
  it('happens once, in the room of the area, with nothing of anybody', async () => {
    const { town, parent } = await threeSaySo();
    await accept(town, parent.id);
    await town.deliver();
    const input = await town.by('wang-fang', parent.id);
    await publishNotice(town.deps, input);
    await publishNotice(town.deps, input);
    expect((await town.find(parent.id)).outbox.filter(({ type }) => type === 'message').at(-1)).toMatchObject(
      {
        sendClass: 'must-not-repeat',
        target: { kind: 'room', roomId: 'jia-residents' },
      },
    );
    expect(await town.deliver()).toMatchObject([
      {
        to: 'room:jia-residents',
        text: '甲片3栋：多户反映停水，已派人处理，预计6月10日10:01前恢复。',
      },
    ]);
    await expect(publishNotice(town.deps, await town.by('zhou-jianguo', parent.id))).rejects.toMatchObject({
      code: 'requests.published-already',
    });
  });

  it('is refused for what few say, for what lies elsewhere, and to who has nothing to do with it', async () => {
    const { town, parent, second } = await threeSaySo();
    const publish = async (by: string, id: string) => publishNotice(town.deps, await town.by(by, id));
    await expect(publish('wang-fang', second.id)).rejects.toMatchObject({
      code: 'requests.joined-elsewhere',
    });
    await expect(publish('xiao-ma', parent.id)).rejects.toMatchObject({ code: 'requests.not-yours' });
    const alone = await town.open();
    await expect(publish('wang-fang', alone.id)).rejects.toMatchObject({ code: 'requests.not-hot-spot' });
  });

  it('is not offered, and refused, where there is no room', async () => {
    const { town, parent } = await threeSaySo({ changeGrid: (grid) => ({ ...grid, rooms: [] }) });
    expect(town.letters.find(({ code }) => code === 'hot-spot-told')?.text).not.toContain('公示');
    await expect(publishNotice(town.deps, await town.by('wang-fang', parent.id))).rejects.toMatchObject({
      code: 'requests.no-room',
    });
  });
});
