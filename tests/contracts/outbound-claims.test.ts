import { aClaim } from '../support/a-claim';
import { anOutboundRow } from './support/an-outbound-row';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('outbound claims', ({ repositories }) => {
  const setup = () => ({ outbound: repositories().outbound, communityId: freshId('community') });
  const toLi = { targetKey: 'person:li-qiang' };

  it('never passes an older row of the same person that is in the air, and writes to others meanwhile', async () => {
    const { outbound, communityId } = setup();
    const first = anOutboundRow({ communityId, priority: 4 });
    const urgent = anOutboundRow({ communityId, priority: 1, createdAt: at(1) });
    const other = anOutboundRow({ communityId, ...toLi, priority: 4, createdAt: at(2) });
    await outbound.insertMany([first, urgent, other]);
    const claim = () => outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
    expect((await claim())?.id).toBe(first.id);
    expect((await claim())?.id).toBe(other.id);
    expect(await claim()).toBeNull();
    await outbound.settle(first.id, 1, { state: 'pending', notBefore: at(5) });
    expect((await claim())?.id).toBe(first.id);
    await outbound.settle(first.id, 2, { state: 'expired' });
    expect((await claim())?.id).toBe(urgent.id);
  });

  it('lists what an earlier sender of the same account left in the air', async () => {
    const { outbound, communityId } = setup();
    const elsewhere = freshId('community');
    const rows = ['a', 'b', 'c'].map((key) => anOutboundRow({ communityId, targetKey: key }));
    await outbound.insertMany([...rows, anOutboundRow({ communityId: elsewhere })]);
    const claim = (account: string, fencing: number, community = communityId) =>
      outbound.claimNext(community, aClaim(at(5), { leaseUntil: at(35), account, fencing }));
    const left = await claim('web-chat/bot', 1);
    await claim('web-chat/other', 1);
    await claim('web-chat/bot', 2);
    await claim('web-chat/bot', 1, elsewhere);
    const list = (fencing: number) => outbound.listClaimedBefore(communityId, 'web-chat/bot', fencing, 100);
    expect(await list(1)).toEqual([]);
    expect(await list(2)).toEqual([left]);
    expect(await list(3)).toHaveLength(2);
    await outbound.settle(left?.id ?? '', 1, { state: 'pending', notBefore: at(5) });
    expect(await list(2)).toEqual([]);
  });

  it('counts what is urgent and waits', async () => {
    const { outbound, communityId } = setup();
    const rows = ([1, 2, 2, 3] as const).map((priority, index) =>
      anOutboundRow({ communityId, priority, targetKey: String(index) }),
    );
    await outbound.insertMany(rows);
    expect(await outbound.countUrgentWaiting(communityId)).toBe(2);
    await outbound.claimNext(communityId, aClaim(at(5)));
    await outbound.claimNext(communityId, aClaim(at(5)));
    expect(await outbound.countUrgentWaiting(communityId)).toBe(1);
  });
});
