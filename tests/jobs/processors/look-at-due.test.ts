import { lookAtDue, type DueHandlers } from '../../../jobs/processors/look-at-due';
import { parseJobData } from '../../../jobs/processors/parse-job-data';
import { createMemoryDueRepository } from '../../../server/store/memory/create-memory-due-repository';
import { anOutboxDue } from '../../support/an-outbox-message';
import { createHandClock } from '../../support/hand-clock';

async function setup(accept: () => Promise<void> = async () => undefined) {
  const clock = createHandClock('2026-06-09T10:00:00+08:00');
  const dues = createMemoryDueRepository();
  await dues.insertMany([anOutboxDue('d1', '2026-06-09T10:30:00+08:00').due]);
  const asked: string[] = [];
  const handlers: DueHandlers = {
    'open-unconfirmed': async () => void asked.push('open-unconfirmed'),
    'accept-step': async (due) => {
      asked.push(due.subject.id);
      await accept();
    },
  };
  return { clock, dues, asked, look: lookAtDue({ dues, clock, handlers }) };
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

  it('leaves it waiting when the handler throws', async () => {
    let fails = 1;
    const { clock, dues, asked, look } = await setup(async () => {
      if (fails-- > 0) throw new Error('store away');
    });
    await clock.advance(30 * 60_000);
    await expect(look({ dueId: 'd1' })).rejects.toThrow('store away');
    expect((await dues.find('d1'))?.state).toBe('waiting');
    await look({ dueId: 'd1' });
    expect(asked).toHaveLength(2);
    expect((await dues.find('d1'))?.state).toBe('done');
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
