import { dutyKey } from '../../server/core/grid/duty-changes';
import { aCommunity } from './support/a-community';
import { aDuty, aDutySlot, aRosterRecord } from './support/a-duty';
import { anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('duty repository', ({ repositories, clock }) => {
  const setup = () => ({ duties: repositories().duties, communityId: freshId('community') });

  it('keeps a duty once, and moves it only from the version that was read', async () => {
    const { duties, communityId } = setup();
    const duty = aDuty({ communityId });
    expect(await duties.insert(duty)).toEqual({ inserted: true, record: duty });
    expect(await duties.insert({ ...duty, personId: 'other' })).toEqual({ inserted: false, record: duty });
    const confirmed = { ...duty, confirmedAt: at(5), version: 2 };
    expect(await duties.replace(confirmed, 1)).toBe(true);
    expect(await duties.replace({ ...duty, personId: 'other' }, 1)).toBe(false);
    expect(await duties.find(duty.id)).toEqual(confirmed);
    expect(await duties.find(freshId('duty'))).toBeNull();
  });

  it('lets one of many win who move it at once', async () => {
    const { duties, communityId } = setup();
    const duty = aDuty({ communityId });
    await duties.insert(duty);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        duties.replace({ ...duty, personId: `p${String(index)}`, version: 2 }, 1),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('lists what concerns a person and is not over, earliest first', async () => {
    const { duties, communityId } = setup();
    const put = (to: number, concernedIds: readonly string[]) =>
      duties.insert(aDuty({ communityId, to: at(to), concernedIds }));
    const { record: later } = await put(300, ['wang-fang', 'li-qiang']);
    const { record: sooner } = await put(200, ['li-qiang']);
    await put(100, ['li-qiang']);
    await put(400, ['zhao-min']);
    await duties.insert(aDuty({ communityId: freshId('community'), concernedIds: ['li-qiang'] }));
    const listed = await duties.listConcerning(communityId, 'li-qiang', at(100));
    expect(listed.map(({ id }) => id)).toEqual([sooner.id, later.id]);
    expect(await duties.listConcerning(communityId, 'nobody', at(0))).toEqual([]);
  });

  it('holds its outbox until it is emptied', async () => {
    const { duties, communityId } = setup();
    clock.set(at(10));
    const duty = aDuty({ communityId, outbox: [anOutboxMessage()] });
    await duties.insert(duty);
    expect(await duties.listOutboxes(communityId, at(20), 5)).toMatchObject([{ id: duty.id, version: 1 }]);
    await duties.emptyOutbox(duty.id, 1);
    expect(await duties.listOutboxes(communityId, at(20), 5)).toEqual([]);
  });
});

onEveryStore('the roster of the grid', ({ repositories }) => {
  const imported = async () => {
    const communityId = freshId('community');
    const files = aCommunity(communityId);
    const dutySlots = [aDutySlot('f1', 0, 100, 'wang-fang'), aDutySlot('f2', 100, 200, 'wang-fang')];
    await repositories().communityImport.importCommunity({ ...files, grid: { ...files.grid, dutySlots } });
    await repositories().grid.load(communityId);
    return { communityId, dutySlots, files };
  };
  const slotsOf = async (communityId: string) => {
    const { dutySlots } = await repositories().grid.load(communityId);
    return dutySlots.map(({ id, personId, confirmedAt }) => [id, personId, confirmedAt ?? null]);
  };

  it('shows who serves after a swap and whether it was confirmed; an import leaves that alone', async () => {
    const { communityId, dutySlots, files } = await imported();
    const [slot] = dutySlots;
    if (!slot) throw new Error('no slot');
    await repositories().duties.insert(
      aDuty({ communityId, key: dutyKey(slot), to: slot.to, personId: 'li-qiang', confirmedAt: at(1) }),
    );
    const expected = [
      ['f1', 'li-qiang', at(1)],
      ['f2', 'wang-fang', null],
    ];
    expect(await slotsOf(communityId)).toEqual(expected);
    await repositories().communityImport.importCommunity({ ...files, grid: { ...files.grid, dutySlots } });
    expect(await slotsOf(communityId)).toEqual(expected);
  });

  it('shows a published roster in place of what the files say for its time', async () => {
    const { communityId } = await imported();
    const roster = aRosterRecord({ communityId });
    expect(await repositories().rosters.insert(roster)).toEqual({ inserted: true, record: roster });
    expect(await slotsOf(communityId)).toEqual([
      ['f1', 'wang-fang', null],
      ['p1', 'li-qiang', null],
    ]);
    expect(await repositories().rosters.find(roster.id)).toEqual(roster);
  });
});
