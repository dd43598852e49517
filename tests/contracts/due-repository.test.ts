import type { Due } from '../../server/core/deadlines/due';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('due repository', ({ repositories }) => {
  const setup = () => ({ dues: repositories().dues, communityId: freshId('community') });
  const aDue = (communityId: string, overrides: Partial<Due> = {}): Due => ({
    id: freshId('due'),
    communityId,
    subject: { kind: 'request', id: freshId('request') },
    kind: 'accept-step',
    dueAt: at(60),
    policyVersion: '2026-06',
    state: 'waiting',
    ...overrides,
  });

  it('keeps a due item once, however often it is put', async () => {
    const { dues, communityId } = setup();
    const due = aDue(communityId);
    const sameMoment = { ...due, id: freshId('due') };
    const sameId = aDue(communityId, { id: due.id, dueAt: at(90) });
    await dues.insertMany([due]);
    const other = aDue(communityId, { dueAt: at(70) });
    await Promise.all(Array.from({ length: 20 }, () => dues.insertMany([sameMoment, sameId, other])));
    await dues.insertMany([]);
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([due, other]);
    expect(await dues.find(due.id)).toEqual(due);
    expect(await dues.find(sameMoment.id)).toBeNull();
  });

  it('puts nothing back that is done', async () => {
    const { dues, communityId } = setup();
    const due = aDue(communityId);
    await dues.insertMany([due]);
    await dues.markDone(due.id);
    await dues.markDone(due.id);
    await dues.markDone(freshId('due'));
    await dues.insertMany([due]);
    expect(await dues.find(due.id)).toEqual({ ...due, state: 'done' });
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([]);
  });

  it('lists what waits until a moment, the earliest first', async () => {
    const { dues, communityId } = setup();
    const list = [at(30), at(10), at(40), at(41)].map((dueAt) => aDue(communityId, { dueAt }));
    await dues.insertMany([...list, aDue(freshId('community'))]);
    expect((await dues.listWaiting(communityId, at(40), 10)).map(({ dueAt }) => dueAt)).toEqual([
      at(10),
      at(30),
      at(40),
    ]);
    expect(await dues.listWaiting(communityId, at(40), 1)).toHaveLength(1);
  });
});
