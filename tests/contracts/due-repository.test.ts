import type { Due, StoredDue } from '../../server/core/deadlines/due';
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

  /** As it is kept. */
  const fresh = (due: Due): StoredDue => ({ ...due, tries: 0, setAside: null });

  it('keeps a due item once, however often it is put', async () => {
    const { dues, communityId } = setup();
    const due = aDue(communityId);
    const sameMoment = { ...due, id: freshId('due') };
    const sameId = aDue(communityId, { id: due.id, dueAt: at(90) });
    await dues.insertMany([due]);
    const other = aDue(communityId, { dueAt: at(70) });
    await Promise.all(Array.from({ length: 20 }, () => dues.insertMany([sameMoment, sameId, other])));
    await dues.insertMany([]);
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([fresh(due), fresh(other)]);
    expect(await dues.find(due.id)).toEqual(fresh(due));
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
    expect(await dues.find(due.id)).toEqual({ ...fresh(due), state: 'done' });
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

  it('counts and times what waits between two moments, without those at the first', async () => {
    const { dues, communityId } = setup();
    const list = [at(10), at(20), at(30), at(40)].map((dueAt) => aDue(communityId, { dueAt }));
    const done = aDue(communityId, { dueAt: at(21) });
    await dues.insertMany([...list, done, aDue(freshId('community'))]);
    await dues.markDone(done.id);
    expect(await dues.countWaiting(communityId, null, null)).toBe(4);
    expect(await dues.countWaiting(communityId, null, at(20))).toBe(2);
    expect(await dues.countWaiting(communityId, at(20), at(40))).toBe(2);
    expect(await dues.countWaiting(communityId, at(30), null)).toBe(1);
    const [, , third, fourth] = list;
    expect(await dues.listTimes(communityId, at(20), at(40), 10)).toEqual([
      { id: third?.id, dueAt: at(30) },
      { id: fourth?.id, dueAt: at(40) },
    ]);
    expect(await dues.listTimes(communityId, at(20), at(40), 1)).toHaveLength(1);
  });

  it('counts the tries that failed, and keeps it waiting', async () => {
    const { dues, communityId } = setup();
    const due = aDue(communityId);
    await dues.insertMany([due]);
    expect(await dues.recordFailure(due.id)).toBe(1);
    expect(await dues.recordFailure(due.id)).toBe(2);
    expect(await dues.recordFailure(freshId('due'))).toBe(0);
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([{ ...fresh(due), tries: 2 }]);
  });

  it('hands out no more what is set aside, nor lets it be set aside twice', async () => {
    const { dues, communityId } = setup();
    const due = aDue(communityId);
    const done = aDue(communityId);
    await dues.insertMany([due, done]);
    await dues.markDone(done.id);
    await dues.setAside(due.id, 'TypeError', at(61));
    await dues.setAside(due.id, 'later', at(62));
    await dues.setAside(done.id, 'too late', at(62));
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([]);
    expect(await dues.find(due.id)).toMatchObject({
      state: 'set-aside',
      setAside: { reason: 'TypeError', at: at(61) },
    });
    expect((await dues.find(done.id))?.state).toBe('done');
    await dues.insertMany([due]);
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([]);
  });

  it('waits again, as it was, when it is put back', async () => {
    const { dues, communityId } = setup();
    const due = aDue(communityId);
    await dues.insertMany([due]);
    await dues.recordFailure(due.id);
    await dues.setAside(due.id, 'TypeError', at(61));
    await dues.retrySetAside(communityId, due.id);
    expect(await dues.listWaiting(communityId, at(99), 10)).toEqual([fresh(due)]);
  });
});
