import { setUpLeaves, type LeaveTown } from '../../../support/set-up-leaves';

/** 王芳 has accepted one and not yet another; it is Tuesday, 17:40. */
async function withTwo(): Promise<LeaveTown & { readonly ids: readonly string[] }> {
  const town = await setUpLeaves({ start: '2026-06-09T17:40:00+08:00' });
  const first = await town.open();
  const second = await town.open();
  await town.deps.requests.replace({ ...first, state: 'accepted' }, first.version);
  await town.deliver();
  return { ...town, ids: [first.id, second.id] };
}

const ownersOf = async (town: LeaveTown, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await town.find(id)).ownerId));

const codesTo = (letters: readonly { readonly to: string; readonly code: string | null }[], to: string) =>
  letters.filter((letter) => letter.to === to).map(({ code }) => code);

describe('a planned leave', () => {
  it('lists what is open, and goes over with the 收到: one event each, the deadline unchanged', async () => {
    const town = await withTwo();
    const before = await Promise.all(town.ids.map((id) => town.find(id)));
    const leave = await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    expect(codesTo(await town.deliver(), 'li-qiang')).toEqual(['hand-over-card']);
    await town.until('06-10 08:35');
    expect(await ownersOf(town, town.ids)).toEqual(['wang-fang', 'wang-fang']);
    const { requests } = await town.takeOver('li-qiang', leave.id);
    expect(requests).toHaveLength(2);
    for (const [index, id] of town.ids.entries()) {
      const request = await town.find(id);
      expect(request).toMatchObject({
        ownerId: 'li-qiang',
        state: 'accepted',
        clocks: before[index]?.clocks,
      });
      expect(request.events).toHaveLength((before[index]?.events.length ?? 0) + 1);
    }
    const told = await town.deliver();
    expect(codesTo(told, 'zhang-guilan')).toEqual(['stand-in-told', 'stand-in-told']);
    expect(codesTo(told, 'wang-fang')).toEqual(['hand-over-told']);
  });

  it('said 收到 to the evening before goes over when it begins', async () => {
    const town = await withTwo();
    const leave = await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    expect((await town.takeOver('li-qiang', leave.id)).requests).toEqual([]);
    expect(await ownersOf(town, town.ids)).toEqual(['wang-fang', 'wang-fang']);
    const third = await town.open();
    await town.until('06-10 00:01');
    expect(await ownersOf(town, [...town.ids, third.id])).toEqual(['li-qiang', 'li-qiang', 'li-qiang']);
    await town.until('06-10 08:00');
    expect(codesTo(await town.deliver(), 'li-qiang')).toContain('hand-over-begun');
  });

  it('gives a card anew when there is more in hand by its beginning', async () => {
    const town = await withTwo();
    await town.agree('wang-fang', '06-12 00:00', '06-13 00:00');
    const third = await town.open();
    await town.until('06-12 08:30');
    const [leave] = await town.deps.leaves.listSince(town.communityId, town.clock.now());
    expect(leave?.listedIds).toContain(third.id);
    expect(codesTo(await town.deliver(), 'li-qiang')).toEqual(['hand-over-card', 'hand-over-card']);
  });

  it('whose card nobody answers is told to the secretary, once', async () => {
    const town = await withTwo();
    await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    await town.until('06-10 10:29');
    expect(codesTo(await town.deliver(), 'zhou-jianguo')).toEqual([]);
    await town.until('06-10 10:31');
    const told = await town.deliver();
    expect(codesTo(told, 'zhou-jianguo')).toEqual(['hand-over-unanswered']);
    expect(codesTo(told, 'li-qiang')).toEqual(['hand-over-reminder']);
  });

  it('ends by itself: both get the list, and nothing goes back without a 收到', async () => {
    const town = await withTwo();
    const leave = await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    await town.until('06-10 08:35');
    await town.takeOver('li-qiang', leave.id);
    await town.deliver();
    await town.until('06-11 08:00');
    const told = await town.deliver();
    expect(codesTo(told, 'wang-fang')).toEqual(['hand-back-card']);
    expect(codesTo(told, 'li-qiang')).toEqual(['hand-back-told']);
    expect(await ownersOf(town, town.ids)).toEqual(['li-qiang', 'li-qiang']);
    await town.takeBack('wang-fang', leave.id);
    expect(await ownersOf(town, town.ids)).toEqual(['wang-fang', 'wang-fang']);
  });

  it('is called off before it begins, and the stand-in is told', async () => {
    const town = await withTwo();
    const leave = await town.agree('wang-fang', '06-12 00:00', '06-13 00:00');
    await town.deliver();
    expect((await town.back('wang-fang')).state).toBe('cancelled');
    expect(codesTo(await town.deliver(), 'li-qiang')).toEqual(['leave-called-off']);
    await town.until('06-12 09:00');
    expect((await town.gridNow()).leaves).toEqual([]);
    expect((await town.leaveOf(leave.id)).takenOverAt).toBeNull();
    await expect(town.takeOver('li-qiang', leave.id)).rejects.toMatchObject({ code: 'leaves.not-on-leave' });
  });

  it('leaves alone what was closed or handed on meanwhile, and a complaint', async () => {
    const town = await withTwo();
    const [first = '', second = ''] = town.ids;
    const leave = await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    await town.until('06-10 08:35');
    const [one, two] = [await town.find(first), await town.find(second)];
    await town.deps.requests.replace({ ...one, state: 'closed', outcome: 'withdrawn' }, one.version);
    await town.deps.requests.replace({ ...two, ownerId: 'chen-gang' }, two.version);
    expect((await town.takeOver('li-qiang', leave.id)).requests).toEqual([]);
    expect(await ownersOf(town, town.ids)).toEqual(['wang-fang', 'chen-gang']);
  });

  it('is taken over by nobody but the stand-in', async () => {
    const town = await withTwo();
    const leave = await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    await expect(town.takeOver('chen-gang', leave.id)).rejects.toMatchObject({ code: 'leaves.not-stand-in' });
  });
});

describe('a sudden absence', () => {
  it('is never refused: the chain goes on, and the secretary is told', async () => {
    const town = await withTwo();
    await town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
    await town.until('06-10 11:00');
    await town.deliver();
    const { leave, count } = await town.absent('li-qiang', '06-11 00:00');
    expect(leave).toMatchObject({ standInId: 'zhao-min', forIds: ['li-qiang', 'wang-fang'] });
    expect(count).toBe(2);
    const told = await town.deliver();
    expect(codesTo(told, 'zhao-min')).toEqual(['hand-over-card']);
    expect(codesTo(told, 'zhou-jianguo')).toEqual(['sudden-absence-told']);
    await town.takeOver('zhao-min', leave?.id ?? '');
    expect(await ownersOf(town, town.ids)).toEqual(['zhao-min', 'zhao-min']);
    await town.until('06-11 08:00');
    expect(codesTo(await town.deliver(), 'wang-fang')).toContain('hand-back-card');
  });

  it('of everybody leaves no request without an owner', async () => {
    const town = await withTwo();
    for (const id of ['wang-fang', 'li-qiang', 'chen-gang', 'zhao-min', 'zhou-jianguo', 'he-zhuren'])
      await town.absent(id, '06-10 00:00');
    const request = await town.open();
    expect(request.ownerId).not.toBe('');
    expect((await town.absent('wang-fang', '06-10 00:00')).leave).toBeNull();
  });
});
