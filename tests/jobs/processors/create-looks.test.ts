import { createLooks } from '../../../jobs/processors/create-looks';
import { createMemoryDueRepository } from '../../../server/store/memory/create-memory-due-repository';
import { anOutboxDue } from '../../support/an-outbox-message';
import { handleEvery } from '../../support/due-handlers';
import { createHandClock } from '../../support/hand-clock';

const dueAt = '2026-06-09T10:30:00+08:00';

async function setup(count = 1, handle: (at: string) => Promise<void> = async () => undefined) {
  const clock = createHandClock('2026-06-09T10:29:30+08:00');
  const dues = createMemoryDueRepository();
  const list = Array.from({ length: count }, (_, nth) => anOutboxDue(`d${nth + 1}`, dueAt).due);
  await dues.insertMany(list);
  const handled: string[] = [];
  const errors: unknown[] = [];
  const looks = createLooks({
    dues,
    clock,
    timers: clock.timers,
    handlers: handleEvery(async () => {
      const at = clock.now().toISOString().slice(14, 23);
      handled.push(at);
      await handle(at);
    }),
    isStoreTrouble: () => false,
    tellSetAside: async () => undefined,
    onFailure: () => undefined,
    heldByRedis: async () => new Set(['look-at-due/other']),
    onError: (error) => void errors.push(error),
  });
  return { clock, dues, list, handled, errors, looks };
}

describe('a reminder whose job comes too soon', () => {
  it('is done at its time all the same, once, and counts as held until then', async () => {
    const { clock, handled, looks } = await setup();
    await clock.advance(29_997);
    await Promise.all([looks.look({ dueId: 'd1' }), looks.look({ dueId: 'd1' })]);
    expect(await looks.held()).toEqual(new Set(['look-at-due/other', 'look-at-due/d1']));
    await clock.advance(60_000);
    expect(handled).toEqual(['30:00.000']);
    expect(await looks.held()).toEqual(new Set(['look-at-due/other']));
    await looks.stop();
  });

  it('is left to the next process when this one stops', async () => {
    const { clock, handled, looks } = await setup();
    await looks.look({ dueId: 'd1' });
    await looks.stop();
    await looks.look({ dueId: 'd1' });
    await clock.advance(60_000);
    expect(handled).toEqual([]);
  });
});

describe('a reminder of the coming minute', () => {
  it('is done a moment after its time when no job comes', async () => {
    const { clock, list, handled, looks } = await setup(9);
    list.forEach(looks.comes);
    list.forEach(looks.comes);
    await clock.advance(60_000);
    expect(handled).toEqual(Array.from({ length: 9 }, () => '30:00.250'));
    await looks.stop();
  });

  it('is not done again after its job', async () => {
    const { clock, list, handled, looks } = await setup();
    list.forEach(looks.comes);
    await clock.advance(30_000);
    await looks.look({ dueId: 'd1' });
    await clock.advance(60_000);
    expect(handled).toEqual(['30:00.000']);
    await looks.stop();
  });

  it('has no try taken from it after its job has failed', async () => {
    const { clock, dues, list, handled, looks } = await setup(1, () => Promise.reject(new Error('poison')));
    list.forEach(looks.comes);
    await clock.advance(30_000);
    await looks.look({ dueId: 'd1' });
    await clock.advance(60_000);
    expect(handled).toHaveLength(1);
    expect(await dues.find('d1')).toMatchObject({ state: 'waiting', tries: 1 });
    await looks.stop();
  });

  it('tells an error of the store and leaves it to the next sweep', async () => {
    const { clock, dues, list, errors, looks } = await setup();
    list.forEach(looks.comes);
    jest.spyOn(dues, 'find').mockRejectedValueOnce(new Error('store away'));
    await clock.advance(60_000);
    expect(errors).toHaveLength(1);
    expect((await dues.find('d1'))?.state).toBe('waiting');
    await looks.stop();
  });
});
