import { aTask, aTaskNumber } from './support/a-task';
import { anOutboxDue, anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('task repository', ({ repositories, clock }) => {
  const setup = () => ({ tasks: repositories().tasks, communityId: freshId('community') });

  it('counts the numbers of a day, each once, also when asked fifty times at once', async () => {
    const { tasks, communityId } = setup();
    const fifty = Array.from({ length: 50 }, (_, index) => index + 1);
    const numbers = await Promise.all(fifty.map(() => tasks.nextSeq(communityId, '2026-06-09')));
    expect([...numbers].sort((a, b) => a - b)).toEqual(fifty);
    expect(await tasks.nextSeq(communityId, '2026-06-10')).toBe(1);
  });

  it('keeps a task as it was given and finds it', async () => {
    const { tasks, communityId } = setup();
    const task = aTask({
      communityId,
      source: {
        kind: 'department',
        name: '民政办',
        fundingLine: null,
        authority: 'may-report',
        unitPrice: null,
      },
      extension: { until: at(90_000), reason: '等材料', askedAt: at(5), approverId: 'zhao-min' },
      outbox: [anOutboxMessage(), anOutboxDue(communityId)],
    });
    expect(await tasks.insert(task)).toEqual({ inserted: true, record: task });
    expect(await tasks.find(task.id)).toEqual(task);
    expect(await tasks.insert({ ...task, title: 'other' })).toEqual({ inserted: false, record: task });
    expect(await tasks.find(freshId('task'))).toBeNull();
  });

  it('never gives two tasks one number', async () => {
    const { tasks, communityId } = setup();
    await tasks.insert(aTask({ communityId, number: aTaskNumber(7) }));
    await expect(tasks.insert(aTask({ communityId, number: aTaskNumber(7) }))).rejects.toThrow(Error);
  });

  it('lets one of fifty writers of the same version win, and refuses a stale one', async () => {
    const { tasks, communityId } = setup();
    const task = aTask({ communityId });
    await tasks.insert(task);
    const titles = Array.from({ length: 50 }, (_, index) => `title-${String(index)}`);
    const answers = await Promise.all(
      titles.map((title) => tasks.replace({ ...task, title, version: 2 }, 1)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await tasks.find(task.id)).toMatchObject({ title: titles[answers.indexOf(true)], version: 2 });
    expect(await tasks.replace({ ...task, version: 2 }, 1)).toBe(false);
  });

  it('lists what somebody owns or gave: open, or ended lately, by due time', async () => {
    const { tasks, communityId } = setup();
    const later = aTask({ communityId, dueAt: at(900) });
    const soon = aTask({ communityId, dueAt: at(300), giverId: 'wang-fang', ownerId: 'li-qiang' });
    const ended = { communityId, state: 'done' as const, dueAt: at(600) };
    const lately = aTask({ ...ended, endedAt: at(200) });
    const all = [later, soon, lately, aTask({ ...ended, endedAt: at(99) }), aTask({ communityId: 'other' })];
    for (const task of all) await tasks.insert(task);
    const idsOf = async (personId: string) =>
      (await tasks.listOfPerson(communityId, personId, at(100))).map(({ id }) => id);
    expect(await idsOf('wang-fang')).toEqual([soon.id, lately.id, later.id]);
    expect(await idsOf('li-qiang')).toEqual([soon.id]);
    expect(await idsOf('chen-gang')).toEqual([]);
  });

  it('lists what a department offered: open, or ended lately, by due time', async () => {
    const { tasks, communityId } = setup();
    const money = { fundingLine: null, authority: null, unitPrice: null };
    const from = (name: string) => ({ communityId, source: { kind: 'department' as const, name, ...money } });
    const later = aTask({ ...from('民政办'), dueAt: at(900) });
    const soon = aTask({ ...from('民政办'), dueAt: at(300), giverId: 'zhao-min' });
    const ended = { ...from('民政办'), state: 'returned' as const, dueAt: at(600) };
    const lately = aTask({ ...ended, endedAt: at(200) });
    const others = [
      ...[aTask({ ...ended, endedAt: at(99) }), aTask(from('城管办')), aTask({ communityId })],
      aTask({ ...from('民政办'), communityId: freshId('community') }),
    ];
    for (const task of [later, soon, lately, ...others]) await tasks.insert(task);
    const found = await tasks.listOfDepartment(communityId, '民政办', at(100));
    expect(found.map(({ id }) => id)).toEqual([soon.id, lately.id, later.id]);
    expect(await tasks.listOfDepartment(communityId, '水务办', at(100))).toEqual([]);
  });

  it('lists what a number of a day may mean, newest first, and all by number', async () => {
    const { tasks, communityId } = setup();
    const numberOn = (openedOn: string) => ({ ...aTaskNumber(1), openedOn });
    const [old, first, second] = [
      aTask({ communityId, number: numberOn('2026-06-07'), state: 'done', endedAt: at(10) }),
      aTask({ communityId, number: numberOn('2026-06-08'), givenAt: at(20) }),
      aTask({ communityId, number: numberOn('2026-06-09'), givenAt: at(30) }),
    ];
    for (const task of [second, old, first]) await tasks.insert(task);
    await tasks.insert(aTask({ communityId, number: aTaskNumber(2) }));
    const idsSince = async (since: Date) =>
      (await tasks.listBySeq(communityId, 1, since)).map(({ id }) => id);
    expect(await idsSince(at(11))).toEqual([second.id, first.id]);
    expect((await idsSince(at(10))).sort()).toEqual([old.id, first.id, second.id].sort());
    const all = await tasks.listAll(communityId);
    expect(all.map(({ number }) => `${number.openedOn}/${String(number.seq)}`)).toEqual([
      '2026-06-07/1',
      '2026-06-08/1',
      '2026-06-09/1',
      '2026-06-09/2',
    ]);
  });

  it('lists held outboxes and empties one unless the task changed', async () => {
    const { tasks, communityId } = setup();
    const task = aTask({ communityId, outbox: [anOutboxMessage()] });
    clock.set(at(10));
    await tasks.insert(task);
    await tasks.insert(aTask({ communityId }));
    const held = () => tasks.listOutboxes(communityId, at(40), 10);
    expect((await held()).map(({ id }) => id)).toEqual([task.id]);
    await tasks.replace({ ...task, version: 2 }, 1);
    await tasks.emptyOutbox(task.id, 1);
    expect(await held()).toHaveLength(1);
    await tasks.emptyOutbox(task.id, 2);
    expect(await held()).toEqual([]);
    expect(await tasks.find(task.id)).toMatchObject({ version: 2, outbox: [] });
  });
});
