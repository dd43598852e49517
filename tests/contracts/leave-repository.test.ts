import { aCommunity } from './support/a-community';
import { aLeave } from './support/a-leave';
import { anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('leave repository', ({ repositories, clock }) => {
  const setup = () => ({ leaves: repositories().leaves, communityId: freshId('community') });

  it('keeps a leave once, and moves it only from the version that was read', async () => {
    const { leaves, communityId } = setup();
    const leave = aLeave({ communityId });
    expect(await leaves.insert(leave)).toEqual({ inserted: true, record: leave });
    expect(await leaves.insert({ ...leave, standInId: 'other' })).toEqual({ inserted: false, record: leave });
    const taken = { ...leave, takenOverAt: at(5), passed: [{ requestId: 'r1', fromId: 'a' }], version: 2 };
    expect(await leaves.replace(taken, 1)).toBe(true);
    expect(await leaves.replace({ ...leave, state: 'cancelled' }, 1)).toBe(false);
    expect(await leaves.find(leave.id)).toEqual(taken);
    expect(await leaves.find(freshId('leave'))).toBeNull();
  });

  it('lists what is not over, by its beginning', async () => {
    const { leaves, communityId } = setup();
    const put = (from: number, to: number) =>
      leaves.insert(aLeave({ communityId, from: at(from), to: at(to) }));
    const { record: later } = await put(150, 160);
    const { record: sooner } = await put(50, 300);
    await put(10, 100);
    await leaves.insert(aLeave({ communityId: freshId('community') }));
    const listed = await leaves.listSince(communityId, at(100));
    expect(listed.map(({ id }) => id)).toEqual([sooner.id, later.id]);
  });

  it('holds its outbox until it is emptied', async () => {
    const { leaves, communityId } = setup();
    clock.set(at(10));
    const leave = aLeave({ communityId, outbox: [anOutboxMessage()] });
    await leaves.insert(leave);
    expect(await leaves.listOutboxes(communityId, at(20), 5)).toMatchObject([{ id: leave.id, version: 1 }]);
    await leaves.emptyOutbox(leave.id, 1);
    expect(await leaves.listOutboxes(communityId, at(20), 5)).toEqual([]);
  });
});

onEveryStore('leaves on the grid', ({ repositories, clock }) => {
  const setup = async () => {
    clock.set(at(0));
    const communityId = freshId('community');
    await repositories().communityImport.importCommunity(aCommunity(communityId));
    const leavesNow = async () => (await repositories().grid.load(communityId)).leaves;
    return { communityId, leavesNow, leaves: repositories().leaves };
  };

  it('are seen as soon as this process wrote them, and no more when they are called off', async () => {
    const { communityId, leavesNow, leaves } = await setup();
    const [filed] = await leavesNow();
    const leave = aLeave({ communityId, substituteId: 'chen-gang' });
    await leaves.insert(leave);
    const { id, personId, from, to } = leave;
    expect(await leavesNow()).toEqual([filed, { id, personId, from, to, substituteId: 'chen-gang' }]);
    await leaves.replace({ ...leave, state: 'cancelled', version: 2 }, 1);
    expect(await leavesNow()).toEqual([filed]);
  });

  it('outlive an import, and stand in place of the filed one that they end', async () => {
    const { communityId, leavesNow, leaves } = await setup();
    const [filed] = await leavesNow();
    const { id } = aLeave({ communityId });
    await leaves.insert(aLeave({ communityId, id, filedId: filed?.id ?? '', to: at(150), state: 'ended' }));
    await repositories().communityImport.importCommunity(aCommunity(communityId));
    expect(await leavesNow()).toMatchObject([{ id, to: at(150) }]);
  });
});
