import { aClaim } from '../support/a-claim';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { anOutboundRow } from './support/an-outbound-row';
import { onEveryStore } from './support/on-every-store';

onEveryStore('outbound repository', ({ repositories }) => {
  const setup = () => ({ outbound: repositories().outbound, communityId: freshId('community') });
  const toLi = { targetKey: 'person:li-qiang' };
  const toZhang = { targetKey: 'person:zhang' };

  it('takes a row in once, however often it is copied', async () => {
    const { outbound, communityId } = setup();
    const [row, another] = [anOutboundRow({ communityId }), anOutboundRow({ communityId, ...toLi })];
    await outbound.insertMany([row]);
    await outbound.insertMany([row, another, row]);
    await Promise.all(Array.from({ length: 20 }, () => outbound.insertMany([row, another])));
    await outbound.insertMany([]);
    expect(await outbound.countByState(communityId)).toMatchObject({ pending: 2, sending: 0 });
  });

  it('hands a row out with its lease and keeps all it holds', async () => {
    const { outbound, communityId } = setup();
    const row = anOutboundRow({ communityId, expiresAt: at(900) });
    await outbound.insertMany([row]);
    expect(await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }))).toEqual({
      ...row,
      state: 'sending',
      attempts: 1,
      leaseUntil: at(35),
    });
    expect(await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }))).toBeNull();
  });

  it('changes nothing of a row already sent when it is copied again', async () => {
    const { outbound, communityId } = setup();
    const row = anOutboundRow({ communityId });
    await outbound.insertMany([row]);
    await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
    await outbound.settle(row.id, 1, { state: 'sent', sentAt: at(6) });
    await outbound.insertMany([row]);
    expect(await outbound.claimNext(communityId, aClaim(at(7), { leaseUntil: at(37) }))).toBeNull();
    expect(await outbound.countByState(communityId)).toMatchObject({ sent: 1, pending: 0 });
  });

  it('forgets what a row says, and does not send it any more', async () => {
    const { outbound, communityId } = setup();
    const [waiting, sent] = [anOutboundRow({ communityId }), anOutboundRow({ communityId, ...toLi })];
    await outbound.insertMany([sent]);
    await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
    await outbound.insertMany([waiting]);
    const nothing = { kind: 'saying', saying: { code: 'nothing', params: {} } } as const;
    for (const id of [waiting.id, sent.id, 'nowhere']) {
      await outbound.forgetWords(id, nothing);
      await outbound.forgetWords(id, nothing);
    }
    expect(await outbound.countByState(communityId)).toMatchObject({ pending: 0, expired: 1, sending: 1 });
    const [inTheAir] = await outbound.listLeaseEnded(communityId, at(40), 10);
    expect(inTheAir).toMatchObject({ id: sent.id, content: nothing, sentText: null });
    expect(await outbound.claimNext(communityId, aClaim(at(6), { leaseUntil: at(36) }))).toBeNull();
  });

  it('hands out the urgent first, then the old', async () => {
    const { outbound, communityId } = setup();
    const old = anOutboundRow({ communityId, createdAt: at(-9) });
    const urgent = anOutboundRow({ communityId, ...toLi, priority: 1 });
    const young = anOutboundRow({ communityId, ...toZhang });
    await outbound.insertMany([young, old, urgent]);
    const claimed = [];
    for (let turn = 0; turn < 3; turn += 1)
      claimed.push(await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) })));
    expect(claimed.map((row) => row?.id)).toEqual([urgent.id, old.id, young.id]);
  });

  it('never passes an older sendable row of the same person', async () => {
    const { outbound, communityId } = setup();
    const first = anOutboundRow({ communityId, priority: 4, order: 0 });
    const second = anOutboundRow({ communityId, priority: 4, order: 1 });
    const urgent = anOutboundRow({ communityId, priority: 1, createdAt: at(1) });
    const other = anOutboundRow({ communityId, ...toLi, priority: 3 });
    await outbound.insertMany([urgent, other, second, first]);
    const claimed = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const row = await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
      await outbound.settle(row?.id ?? '', 1, { state: 'sent' });
      claimed.push(row);
    }
    expect(claimed.map((row) => row?.id)).toEqual([first.id, second.id, urgent.id, other.id]);
  });

  it('leaves what must wait and what is over, and does not hold back others for it', async () => {
    const { outbound, communityId } = setup();
    const waiting = anOutboundRow({ communityId, notBefore: at(50) });
    const over = anOutboundRow({ communityId, expiresAt: at(5) });
    const young = anOutboundRow({ communityId, createdAt: at(1) });
    await outbound.insertMany([waiting, over, young]);
    expect((await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) })))?.id).toBe(young.id);
    expect(await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }))).toBeNull();
    expect((await outbound.claimNext(communityId, aClaim(at(50), { leaseUntil: at(80) })))?.id).toBe(
      waiting.id,
    );
  });

  it('never hands one row to two of many workers', async () => {
    const { outbound, communityId } = setup();
    const rows = Array.from({ length: 30 }, (_, index) =>
      anOutboundRow({ communityId, targetKey: `person:${String(index % 7)}` }),
    );
    await outbound.insertMany(rows);
    const work = async () => {
      const ids: string[] = [];
      for (;;) {
        const row = await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
        if (!row) return ids;
        ids.push(row.id);
        await outbound.settle(row.id, row.attempts, { state: 'sent' });
      }
    };
    const ids = (await Promise.all([work(), work(), work(), work()])).flat();
    expect([...ids].sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it('settles a claim once, and only the claim in hand', async () => {
    const { outbound, communityId } = setup();
    const row = anOutboundRow({ communityId });
    await outbound.insertMany([row]);
    expect(await outbound.settle(row.id, 0, { state: 'sent' })).toBe(false);
    await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
    expect(await outbound.settle(row.id, 2, { state: 'sent' })).toBe(false);
    const change = { state: 'pending' as const, notBefore: at(60), failure: 'not-logged-in' };
    expect(await outbound.settle(row.id, 1, change)).toBe(true);
    expect(await outbound.settle(row.id, 1, change)).toBe(false);
    const again = await outbound.claimNext(communityId, aClaim(at(60), { leaseUntil: at(90) }));
    expect(again).toMatchObject({ attempts: 2, notBefore: at(60), failure: 'not-logged-in' });
    expect(await outbound.settle(row.id, 1, { state: 'sent' })).toBe(false);
    const sent = { state: 'sent' as const, sentAt: at(61), sentText: '已派单', providerMessageId: 'p1' };
    expect(await outbound.settle(row.id, 2, sent)).toBe(true);
    expect(await outbound.countByState(communityId)).toMatchObject({ sent: 1, pending: 0, sending: 0 });
  });

  it('lists claims whose lease has ended, oldest first', async () => {
    const { outbound, communityId } = setup();
    await outbound.insertMany([
      anOutboundRow({ communityId }),
      anOutboundRow({ communityId, ...toLi }),
      anOutboundRow({ communityId, ...toZhang }),
    ]);
    const late = await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) }));
    const early = await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(30) }));
    await outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(60) }));
    const ended = await outbound.listLeaseEnded(communityId, at(40), 10);
    expect(ended).toEqual([early, late]);
    expect(await outbound.listLeaseEnded(communityId, at(40), 1)).toHaveLength(1);
    expect(await outbound.listLeaseEnded(communityId, at(30), 10)).toEqual([]);
  });

  it('ends pending rows that are over, once', async () => {
    const { outbound, communityId } = setup();
    await outbound.insertMany([
      anOutboundRow({ communityId, expiresAt: at(5) }),
      anOutboundRow({ communityId, expiresAt: at(4) }),
      anOutboundRow({ communityId, expiresAt: at(6) }),
      anOutboundRow({ communityId }),
    ]);
    expect(await outbound.expire(communityId, at(5))).toBe(2);
    expect(await outbound.expire(communityId, at(5))).toBe(0);
    expect(await outbound.countByState(communityId)).toEqual({
      pending: 2,
      sending: 0,
      sent: 0,
      uncertain: 0,
      expired: 2,
      failed: 0,
    });
  });

  it('knows when to look again', async () => {
    const { outbound, communityId } = setup();
    expect(await outbound.nextWakeAt(communityId)).toBeNull();
    await outbound.insertMany([
      anOutboundRow({ communityId, notBefore: at(90) }),
      anOutboundRow({ communityId, notBefore: at(30) }),
    ]);
    expect(await outbound.nextWakeAt(communityId)).toEqual(at(30));
  });
});
