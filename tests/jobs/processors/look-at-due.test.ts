import { lookAtDue, type LookAtDueDeps } from '../../../jobs/processors/look-at-due';
import { parseJobData } from '../../../jobs/processors/parse-job-data';
import { createMemoryDueRepository } from '../../../server/store/memory/create-memory-due-repository';
import { anOutboxDue } from '../../support/an-outbox-message';
import { handleEvery } from '../../support/due-handlers';
import { createHandClock } from '../../support/hand-clock';

interface SetupOptions extends Partial<Pick<LookAtDueDeps, 'tellSetAside' | 'isStoreTrouble'>> {
  readonly now?: string;
}

async function setup(
  accept: () => Promise<void> = async () => undefined,
  { now = '2026-06-09T10:00:00+08:00', ...changes }: SetupOptions = {},
) {
  const clock = createHandClock(now);
  const dues = createMemoryDueRepository();
  await dues.insertMany([anOutboxDue('d1', '2026-06-09T10:30:00+08:00').due]);
  const asked: string[] = [];
  const told: string[] = [];
  const failures: string[] = [];
  const handlers = handleEvery(async ({ kind }) => void asked.push(kind), {
    'accept-step': async (due) => {
      asked.push(due.subject.id);
      await accept();
    },
  });
  const look = lookAtDue({
    dues,
    clock,
    handlers,
    isStoreTrouble: () => false,
    tellSetAside: async (due) => void told.push(due.id),
    onFailure: (_id, reason) => void failures.push(reason),
    ...changes,
  });
  return { clock, dues, asked, told, failures, look };
}

describe('looking at what may be due', () => {
  it('does what is due, by its kind, and once only', async () => {
    const { clock, asked, look } = await setup();
    await clock.advance(30 * 60_000);
    await look({ dueId: 'd1' });
    await look({ dueId: 'd1' });
    expect(asked).toEqual(['request-of-d1']);
  });

  it('does nothing when woken a moment too early, and leaves it waiting', async () => {
    const { clock, asked, look } = await setup();
    await clock.advance(30 * 60_000 - 1);
    await look({ dueId: 'd1' });
    expect(asked).toEqual([]);
    await clock.advance(1);
    await look({ dueId: 'd1' });
    expect(asked).toHaveLength(1);
  });

  it('does nothing about what it has never heard of, such as a job from an older Redis', async () => {
    const { asked, look } = await setup();
    await look({ dueId: 'gone' });
    expect(asked).toEqual([]);
  });

  it('leaves it waiting when the handler throws, and does it at the next look', async () => {
    let fails = 2;
    const { clock, dues, asked, look, failures } = await setup(async () => {
      if (fails-- > 0) throw new TypeError('王芳 13800000000');
    });
    await clock.advance(30 * 60_000);
    await look({ dueId: 'd1' });
    await look({ dueId: 'd1' });
    expect(await dues.find('d1')).toMatchObject({ state: 'waiting', tries: 2 });
    await look({ dueId: 'd1' });
    expect(asked).toHaveLength(3);
    expect((await dues.find('d1'))?.state).toBe('done');
    expect(failures).toEqual([expect.stringMatching(/^TypeError/), expect.stringMatching(/^TypeError/)]);
  });
});

describe('what is due and can never be done', () => {
  const poisoned = async () => {
    const kit = await setup(() => Promise.reject(new TypeError('王芳 13800000000')));
    await kit.clock.advance(30 * 60_000);
    return kit;
  };

  it('is set aside after three tries, with a reason that holds nobody’s words, and the clerk is told once', async () => {
    const { asked, dues, failures, look, told } = await poisoned();
    for (let time = 0; time < 10; time += 1) await look({ dueId: 'd1' });
    expect(asked).toHaveLength(3);
    expect(told).toEqual(['d1']);
    const [item, ...others] = await dues.listSetAside('yinxingyuan', 10);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ id: 'd1', tries: 3, reason: expect.stringMatching(/^TypeError/) });
    expect(JSON.stringify([item, failures])).not.toMatch(/王芳|138/);
  });

  it('has three tries again after somebody put it back', async () => {
    const { asked, dues, look, told } = await poisoned();
    for (let time = 0; time < 4; time += 1) await look({ dueId: 'd1' });
    await dues.retrySetAside('yinxingyuan', 'd1');
    for (let time = 0; time < 4; time += 1) await look({ dueId: 'd1' });
    expect(asked).toHaveLength(6);
    expect(told).toEqual(['d1', 'd1']);
    expect(await dues.countSetAside('yinxingyuan')).toBe(1);
  });

  it('is set aside all the same when the clerk cannot be told', async () => {
    const { dues, failures, look } = await setup(() => Promise.reject(new TypeError('no')), {
      tellSetAside: () => Promise.reject(new RangeError('no clerk')),
      now: '2026-06-09T10:30:00+08:00',
    });
    for (let time = 0; time < 3; time += 1) await look({ dueId: 'd1' });
    expect(await dues.countSetAside('yinxingyuan')).toBe(1);
    expect(failures.at(-1)).toMatch(/^notice: RangeError/);
  });

  it('is not blamed for a store that is away: no try is counted, and whoever asked hears of it', async () => {
    const { dues, look } = await setup(() => Promise.reject(new Error('store away')), {
      isStoreTrouble: (error) => error instanceof Error && error.message === 'store away',
      now: '2026-06-09T10:30:00+08:00',
    });
    for (let time = 0; time < 5; time += 1) await expect(look({ dueId: 'd1' })).rejects.toThrow('store away');
    expect(await dues.find('d1')).toMatchObject({ state: 'waiting', tries: 0 });
  });
});

describe('a job’s data', () => {
  it('is read when it is this job’s', () => {
    expect(parseJobData['look-at-due']({ dueId: 'd1', addedLater: 1 })).toEqual({ dueId: 'd1' });
    expect(parseJobData['wake-sender']({ communityId: 'c' })).toEqual({ communityId: 'c' });
  });

  it.each([null, 'text', {}, { dueId: '' }, { dueId: { $ne: '' } }])('is refused otherwise: %j', (data) => {
    expect(parseJobData['look-at-due'](data)).toBeNull();
  });
});
