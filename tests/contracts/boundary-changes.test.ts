import { gridAt } from '../../server/core/grid/grid-at';
import { aBoundaryChange } from './support/a-boundary-change';
import { aCommunity } from './support/a-community';
import { anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

function twoAreas(communityId: string) {
  const files = aCommunity(communityId);
  const yi = { id: 'yi', name: '片区乙', shortName: '乙片', codeWord: '乙片报到' };
  return { ...files, grid: { ...files.grid, areas: [...files.grid.areas, yi] } };
}

onEveryStore('changes of boundaries', ({ repositories, clock }) => {
  const setUp = () => ({ ...repositories(), communityId: freshId('community') });
  const later = () => clock.set(new Date(clock.now().getTime() + 2001));

  it('are inserted once, moved by who knows the version, and listed in the order they were decided', async () => {
    const { boundaryChanges, communityId } = setUp();
    const second = aBoundaryChange({ communityId, decidedAt: at(20) });
    const first = aBoundaryChange({ communityId, decidedAt: at(10), outbox: [anOutboxMessage()] });
    expect(await boundaryChanges.insert(second)).toEqual({ inserted: true, record: second });
    await boundaryChanges.insert(first);
    expect(await boundaryChanges.insert({ ...first, areaId: 'jia' })).toEqual({
      inserted: false,
      record: first,
    });
    expect(await boundaryChanges.list(communityId)).toEqual([first, second]);
    expect(await boundaryChanges.replace({ ...second, areaId: 'jia', version: 2 }, 1)).toBe(true);
    expect(await boundaryChanges.replace({ ...second, areaId: 'x', version: 2 }, 1)).toBe(false);
    expect(await boundaryChanges.find(second.id)).toMatchObject({ areaId: 'jia', version: 2 });
    expect(await boundaryChanges.listOutboxes(communityId, at(10_000), 10)).toMatchObject([{ id: first.id }]);
    await boundaryChanges.emptyOutbox(first.id, 1);
    expect(await boundaryChanges.listOutboxes(communityId, at(10_000), 10)).toEqual([]);
  });

  it('are seen by the grid: the building moves when the time has come, and the past can still be asked for', async () => {
    const { boundaryChanges, communityImport, grid, communityId } = setUp();
    await communityImport.importCommunity(twoAreas(communityId));
    const areaOf = async () => (await grid.load(communityId)).buildings.find(({ id }) => id === 'b3')?.areaId;
    const from = new Date(clock.now().getTime() + 10_000);
    await boundaryChanges.insert(aBoundaryChange({ communityId, from }));
    later();
    expect(await areaOf()).toBe('jia');
    clock.set(from);
    expect(await areaOf()).toBe('yi');
    const loaded = await grid.load(communityId);
    expect(gridAt(loaded, new Date(from.getTime() - 1)).buildings[0]?.areaId).toBe('jia');
    // Files that come later do not undo it.
    await communityImport.importCommunity(twoAreas(communityId));
    later();
    expect(await areaOf()).toBe('yi');
  });

  it('come from the files as well, with holders that change at a moment', async () => {
    const { communityImport, grid, communityId } = setUp();
    const files = twoAreas(communityId);
    const { buildings, posts } = files.grid;
    const from = new Date(clock.now().getTime() + 5_000);
    const history = {
      ...{ buildings, posts },
      buildingMoves: [{ id: 'b1@1', buildingId: 'b1', areaId: 'yi', from, fromAreaId: null }],
      postChanges: [{ id: 'post-jia@1', postId: 'post-jia', aId: 'li-qiang', bId: null, from }],
    };
    await communityImport.importCommunity({ ...files, grid: { ...files.grid, history } });
    later();
    expect(await grid.load(communityId)).toEqual({ ...files.grid, history });
    clock.set(from);
    const then = await grid.load(communityId);
    expect(then.buildings.map(({ areaId }) => areaId)).toEqual(['jia', 'yi']);
    expect(then.posts[0]).toMatchObject({ aId: 'li-qiang', bId: null });
    expect(then.staff.map(({ id }) => id)).toEqual(['li-qiang', 'wang-fang']);
    await communityImport.importCommunity(files);
    later();
    expect((await grid.load(communityId)).history).toBeUndefined();
  });
});
