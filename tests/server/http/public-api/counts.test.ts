import fc from 'fast-check';
import { hideSmall } from '../../../../server/http/public-api/small-groups';
import { setUpPublic, type PublicTown } from './set-up-public';

const open = async (town: PublicTown, count: number) => {
  for (let one = 0; one < count; one += 1) await town.open();
};

describe('figures for everybody', () => {
  it('counts the last thirty days by class and state, and what is open by area', async () => {
    const town = await setUpPublic();
    await open(town, 7);
    const { body } = await town.get('/api/public/counts').expect(200);
    const counted = (list: { name: string; count: unknown }[], name: string) =>
      list.find((group) => group.name === name)?.count;
    expect(body.since).toBe('2026-05-11');
    expect(body.byClass).toHaveLength(7);
    expect(counted(body.byState, '等待接手')).toBe(7);
    expect(counted(body.byState, '已经办结')).toBe('<5');
    expect(counted(body.openByArea, '片区甲')).toBe(7);
    expect(counted(body.openByArea, '没有说明地点')).toBe('<5');
  });

  it('tells no group under five apart, not even whether there is one', async () => {
    const town = await setUpPublic();
    const before = (await town.get('/api/public/counts')).body;
    await open(town, 4);
    town.later(2);
    const after = (await town.get('/api/public/counts')).body;
    for (const key of ['byClass', 'byState', 'openByArea']) expect(after[key]).toEqual(before[key]);
  });

  it('asks the store once a minute, however many ask', async () => {
    const town = await setUpPublic();
    const first = await town.get('/api/public/counts');
    await open(town, 7);
    expect((await town.get('/api/public/counts')).body).toEqual(first.body);
    town.later(1);
    expect((await town.get('/api/public/counts')).body).not.toEqual(first.body);
  });

  it('hides a small group from those who can add and subtract', () => {
    const hidden = (...counts: number[]) => [
      ...hideSmall(new Map(counts.map((count, at) => [at, count]))).values(),
    ];
    expect(hidden(9, 7, 6)).toEqual([9, 7, 6]);
    expect(hidden(9, 3, 6)).toEqual([9, '<5', '≥5']);
    expect(hidden(9, 3, 0)).toEqual([9, '<5', '<5']);
    expect(hidden(3)).toEqual(['<5']);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 7 }), (counts) => {
        const told = hidden(...counts);
        expect(told.filter((count) => typeof count === 'number' && count < 5)).toEqual([]);
        const kept = told.filter((count) => typeof count !== 'number').length;
        if (counts.length > 1) expect(kept).not.toBe(1);
      }),
    );
  });
});
