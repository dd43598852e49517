import { chooseNext } from '../../server/core/outbound/choose-next';
import { aClaim } from '../support/a-claim';
import { randomNumbers } from '../support/random-numbers';
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

  it('takes the urgent alone when told so, past what waits for the same person', async () => {
    const { outbound, communityId } = setup();
    const [routine, urgent] = [
      anOutboundRow({ communityId, priority: 4 }),
      anOutboundRow({ communityId, priority: 2, createdAt: at(1) }),
    ];
    await outbound.insertMany([routine, urgent]);
    const forUrgent = aClaim(at(5), { priorityAtMost: 2 });
    expect((await outbound.claimNext(communityId, forUrgent))?.id).toBe(urgent.id);
    await outbound.settle(urgent.id, 1, { state: 'sent' });
    expect(await outbound.claimNext(communityId, forUrgent)).toBeNull();
    expect((await outbound.claimNext(communityId, aClaim(at(5))))?.id).toBe(routine.id);
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

  it('takes one row by its id while it is pending and was tried as often as was seen, and by one claim only', async () => {
    const { outbound, communityId } = setup();
    const row = anOutboundRow({ communityId });
    await outbound.insertMany([row]);
    const claim = (attempts: number) => outbound.claim(row.id, attempts, aClaim(at(5)));
    expect(await claim(1)).toBeNull();
    expect(await claim(0)).toMatchObject({ id: row.id, state: 'sending', attempts: 1, content: row.content });
    expect(await claim(0)).toBeNull();
    await outbound.settle(row.id, 1, { state: 'pending', notBefore: at(5) });
    expect(await claim(0)).toBeNull();
    expect((await claim(1))?.attempts).toBe(2);
  });

  it('lists all that is on its way, or says that it is too much', async () => {
    const { outbound, communityId } = setup();
    const [first, ...others] = ['a', 'b', 'c'].map((targetKey) => anOutboundRow({ communityId, targetKey }));
    if (!first) throw new Error('three rows');
    await outbound.insertMany([first, ...others, anOutboundRow({ communityId: freshId('community') })]);
    await outbound.claim(first.id, 0, aClaim(at(5)));
    const open = await outbound.listOpen(communityId, 3);
    expect(open?.map(({ id }) => id).sort()).toEqual([first, ...others].map(({ id }) => id).sort());
    expect(open?.find(({ id }) => id === first.id)).toMatchObject({ state: 'sending', attempts: 1 });
    expect(await outbound.listOpen(communityId, 2)).toBeNull();
    await outbound.settle(first.id, 1, { state: 'sent', sentAt: at(6) });
    expect(await outbound.listOpen(communityId, 2)).toHaveLength(2);
  });

  it.each([1, 2, 3])('chooses from the whole line what the store would take (seed %i)', async (seed) => {
    const { outbound, communityId } = setup();
    const random = randomNumbers(seed);
    const below = (most: number) => Math.floor(random() * most);
    const priorities = [1, 2, 3, 4] as const;
    await outbound.insertMany(
      Array.from({ length: 30 }, (_, order) =>
        anOutboundRow({
          communityId,
          order,
          targetKey: `t${below(8)}`,
          priority: priorities[below(4)] ?? 4,
          createdAt: at(below(4)),
          notBefore: at(below(8)),
          expiresAt: below(4) === 0 ? at(5 + below(3)) : null,
        }),
      ),
    );
    for (let step = 0; step < 40; step += 1) {
      const now = at(5 + Math.floor(step / 15));
      const priorityAtMost = step % 3 === 0 ? priorities[below(4)] : undefined;
      const open = (await outbound.listOpen(communityId, 100)) ?? [];
      const chosen = chooseNext(open, now, undefined, priorityAtMost);
      const claim = aClaim(now, priorityAtMost ? { priorityAtMost } : {});
      const taken = await outbound.claimNext(communityId, claim);
      expect(taken?.id).toBe(chosen?.id);
      if (taken && below(3) > 0)
        await outbound.settle(taken.id, taken.attempts, { state: below(2) === 0 ? 'sent' : 'pending' });
    }
  });
});
