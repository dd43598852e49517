import { aClaim } from '../support/a-claim';
import { anOutboundRow } from './support/an-outbound-row';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('outbound queries', ({ repositories }) => {
  const setup = () => ({ outbound: repositories().outbound, communityId: freshId('community') });

  it('finds a row by its id, whatever became of it', async () => {
    const { outbound, communityId } = setup();
    const row = anOutboundRow({ communityId });
    await outbound.insertMany([row]);
    expect(await outbound.find(row.id)).toEqual(row);
    await outbound.claimNext(communityId, aClaim(at(5)));
    await outbound.settle(row.id, 1, { state: 'sent', sentAt: at(6), sentText: '已派单' });
    expect(await outbound.find(row.id)).toMatchObject({ state: 'sent', sentAt: at(6), sentText: '已派单' });
    expect(await outbound.find(`${row.id}/`)).toBeNull();
  });

  it('lists what one fact made us say, by id, and nothing of the fact whose id begins alike', async () => {
    const { outbound, communityId } = setup();
    const notice = freshId('notice');
    const ids = [`${notice}/e2/1/room/r2`, `${notice}/e2/0/person/王芳`, `${notice}/e10/0/person/李强`];
    await outbound.insertMany(ids.map((id) => anOutboundRow({ communityId, id })));
    await outbound.insertMany([
      anOutboundRow({ communityId, id: `${notice}0/e2/0/person/李强` }),
      anOutboundRow({ communityId: freshId('community'), id: `${notice}/e2/9/person/李强` }),
    ]);
    const idsOf = async (prefix: string) =>
      (await outbound.listOfCause(communityId, prefix)).map(({ id }) => id);
    expect(await idsOf(`${notice}/`)).toEqual([...ids].sort());
    expect(await idsOf(`${notice}/e2/`)).toEqual([ids[1], ids[0]]);
    expect(await idsOf(`${notice}/e2/0/person/王`)).toEqual([ids[1]]);
    expect(await idsOf(`${notice}/e3/`)).toEqual([]);
  });

  it('lists the urgent messages to persons that should have gone by now', async () => {
    const { outbound, communityId } = setup();
    const urgent = { communityId, priority: 2 } as const;
    const [second, first, answer, tried] = [
      anOutboundRow({ ...urgent, createdAt: at(2), notBefore: at(2) }),
      anOutboundRow({ ...urgent, createdAt: at(1), notBefore: at(1) }),
      anOutboundRow({ ...urgent, priority: 1, createdAt: at(3), notBefore: at(3) }),
      anOutboundRow({ ...urgent, createdAt: at(4), notBefore: at(5_000), attempts: 1 }),
    ];
    const heldByTheNight = anOutboundRow({ ...urgent, notBefore: at(5_000) });
    const toRoom = { target: { kind: 'room', roomId: 'r1' }, targetKey: 'room/r1' } as const;
    await outbound.insertMany([second, first, answer, tried, heldByTheNight]);
    await outbound.insertMany([
      anOutboundRow({ communityId, priority: 3 }),
      anOutboundRow({ ...urgent, ...toRoom }),
      anOutboundRow({ ...urgent, sendClass: 'must-not-repeat' }),
      anOutboundRow({ ...urgent, createdAt: at(60), notBefore: at(60) }),
      anOutboundRow({ ...urgent, communityId: freshId('community') }),
    ]);
    const idsOf = async (before: Date, limit: number) =>
      (await outbound.listUrgentWaiting(communityId, before, limit)).map(({ id }) => id);
    expect(await idsOf(at(60), 10)).toEqual([answer, first, second, tried].map(({ id }) => id));
    expect(await idsOf(at(60), 2)).toEqual([answer, first].map(({ id }) => id));
    expect(await idsOf(at(2), 10)).toEqual([first.id]);
  });

  it('lists what is urgent of all that waits, to persons and rooms', async () => {
    const { outbound, communityId } = setup();
    const rows = ([2, 3, 1, 2] as const).map((priority, order) =>
      anOutboundRow({ communityId, priority, order, targetKey: `t${order}`, notBefore: at(50) }),
    );
    await outbound.insertMany([...rows, anOutboundRow({ communityId: freshId('community'), priority: 1 })]);
    const idsOf = async (limit: number) =>
      (await outbound.listOpenUrgent(communityId, limit)).map(({ id }) => id);
    expect(await idsOf(10)).toEqual([rows[2]?.id, rows[0]?.id, rows[3]?.id]);
    expect(await idsOf(1)).toEqual([rows[2]?.id]);
    await outbound.claimNext(communityId, aClaim(at(60)));
    expect(await idsOf(10)).toEqual([rows[0]?.id, rows[3]?.id]);
  });

  it('lists nothing urgent that has gone or is over', async () => {
    const { outbound, communityId } = setup();
    await outbound.insertMany([
      anOutboundRow({ communityId, priority: 2 }),
      anOutboundRow({ communityId, priority: 2, targetKey: 'person:li-qiang', expiresAt: at(4) }),
    ]);
    await outbound.claimNext(communityId, aClaim(at(5)));
    await outbound.expire(communityId, at(5));
    expect(await outbound.listUrgentWaiting(communityId, at(60), 10)).toEqual([]);
  });
});
