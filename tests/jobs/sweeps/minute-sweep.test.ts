import { createSweep } from '../../../jobs/sweeps/minute-sweep';
import { toOutboundMessage } from '../../../server/core/outbound/to-outbound-message';
import { aClaim } from '../../support/a-claim';
import { anOutboxDue, anOutboxMessage } from '../../support/an-outbox-message';
import { aSweptCommunity, communityId } from './a-swept-community';

const nothing = {
  copied: 0,
  emptied: 0,
  leasesEnded: 0,
  expired: 0,
  looked: 0,
  armed: 0,
  recurringRun: 0,
  failed: 0,
};

describe('the minute sweep', () => {
  it('finds nothing to do when all is well', async () => {
    const { sweep, queue } = aSweptCommunity();
    expect(await sweep.runOnce()).toEqual(nothing);
    expect(queue.asked).toEqual([]);
  });

  it('copies what a crash left behind after ten seconds and wakes the sender', async () => {
    const { sweep, leaveBehind, clock, states, queue } = aSweptCommunity();
    leaveBehind('r1', anOutboxMessage(), anOutboxDue('d1', '2026-06-09T11:00:00+08:00'));
    await clock.advance(10_000);
    expect(await sweep.runOnce()).toMatchObject({ copied: 0 });
    await clock.advance(1);
    expect(await sweep.runOnce()).toMatchObject({ copied: 1, emptied: 0, armed: 1 });
    expect((await states()).pending).toBe(1);
    expect(queue.of('wake-sender')).toHaveLength(1);
    expect(queue.of('look-at-due').map((job) => job.data)).toEqual([{ dueId: 'd1' }]);
  });

  it('empties old outboxes, and only after they are copied', async () => {
    const { sweep, leaveBehind, leftBehind, clock, states } = aSweptCommunity();
    leaveBehind('r1', anOutboxMessage());
    leaveBehind('r2', anOutboxMessage());
    await clock.advance(60_001);
    expect(await sweep.runOnce()).toMatchObject({ copied: 2, emptied: 2 });
    expect(leftBehind()).toEqual([]);
    expect((await states()).pending).toBe(2);
  });

  it('keeps an outbox that could not be copied, and copies the others', async () => {
    const { deps, leaveBehind, leftBehind, clock, states, errors, outbound } = aSweptCommunity();
    const sweep = createSweep({
      ...deps,
      outbound: {
        ...outbound,
        insertMany: (rows) =>
          rows.some((row) => row.id === 'bad')
            ? Promise.reject(new Error('bad row'))
            : outbound.insertMany(rows),
      },
    });
    leaveBehind('r1', anOutboxMessage({ id: 'bad' }));
    leaveBehind('r2', anOutboxMessage());
    await clock.advance(60_001);
    await sweep.runOnce();
    expect(leftBehind().map((outbox) => outbox.id)).toEqual(['r1']);
    expect((await states()).pending).toBe(1);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('empties more than one page, however many there are', async () => {
    const { sweep, leaveBehind, leftBehind, clock } = aSweptCommunity();
    for (let n = 0; n < 1_100; n += 1) leaveBehind(`r${n}`, anOutboxMessage());
    await clock.advance(60_001);
    expect(await sweep.runOnce()).toMatchObject({ emptied: 1_100 });
    expect(leftBehind()).toEqual([]);
  });

  it('run twice does nothing the second time', async () => {
    const { sweep, leaveBehind, dues, clock, looked, states } = aSweptCommunity();
    leaveBehind('r1', anOutboxMessage());
    await dues.insertMany([anOutboxDue('d1', '2026-06-09T10:00:30+08:00').due]);
    await clock.advance(60_001);
    await sweep.runOnce();
    expect(await sweep.runOnce()).toEqual(nothing);
    expect(looked).toEqual(['d1']);
    expect((await states()).pending).toBe(1);
  });

  it('ends a dead sender’s claim and gives up what is over', async () => {
    const { sweep, outbound, clock, states, queue } = aSweptCommunity();
    const now = clock.now();
    const over = anOutboxMessage({ expiresAt: new Date(now.getTime() + 90_000) });
    await outbound.insertMany([toOutboundMessage(communityId, anOutboxMessage(), 0, now)]);
    await outbound.claimNext(communityId, aClaim(now));
    await outbound.insertMany([toOutboundMessage(communityId, over, 0, now)]);
    await clock.advance(120_000);
    expect(await sweep.runOnce()).toMatchObject({ leasesEnded: 1, expired: 1 });
    expect(await states()).toMatchObject({ pending: 1, sending: 0, expired: 1 });
    expect(queue.of('wake-sender')).toHaveLength(1);
  });

  it('does what is due without any job, arms the next two hours, and leaves the rest asleep', async () => {
    const { sweep, dues, looked, queue } = aSweptCommunity();
    await dues.insertMany([
      anOutboxDue('now', '2026-06-09T10:00:00+08:00').due,
      anOutboxDue('soon', '2026-06-09T12:00:00+08:00').due,
      anOutboxDue('later', '2026-06-09T12:00:01+08:00').due,
    ]);
    expect(await sweep.runOnce()).toMatchObject({ looked: 1, armed: 1 });
    expect(looked).toEqual(['now']);
    expect(queue.asked).toMatchObject([
      { data: { dueId: 'soon' }, at: new Date('2026-06-09T12:00:00+08:00') },
    ]);
  });

  it('tells of what falls due before the next sweep is over', async () => {
    const coming: string[] = [];
    const { sweep, dues } = aSweptCommunity({ onComing: ({ id }) => void coming.push(id) });
    await dues.insertMany([
      anOutboxDue('now', '2026-06-09T10:00:00+08:00').due,
      anOutboxDue('first', '2026-06-09T10:00:01+08:00').due,
      anOutboxDue('last', '2026-06-09T10:01:10+08:00').due,
      anOutboxDue('later', '2026-06-09T10:01:11+08:00').due,
    ]);
    expect(await sweep.runOnce()).toMatchObject({ looked: 1, armed: 3 });
    expect(coming).toEqual(['first', 'last']);
  });

  it('does the others when one throws, and sets that aside after three sweeps', async () => {
    const { sweep, dues, looked, told, failures, clock } = aSweptCommunity();
    const at = '2026-06-09T09:59:00+08:00';
    await dues.insertMany(['a', 'poison', 'z'].map((id) => anOutboxDue(id, at).due));
    expect(await sweep.runOnce()).toMatchObject({ looked: 3, failed: 0 });
    expect(looked).toEqual(['a', 'z']);
    for (let minute = 0; minute < 2; minute += 1) {
      await clock.advance(60_000);
      expect(await sweep.runOnce()).toMatchObject({ looked: 1 });
    }
    await clock.advance(60_000);
    expect(await sweep.runOnce()).toMatchObject({ looked: 0 });
    expect(failures.map(({ id, tries }) => [id, tries])).toEqual([
      ['poison', 1],
      ['poison', 2],
      ['poison', 3],
    ]);
    expect(told).toEqual(['poison']);
    expect(await dues.countSetAside(communityId)).toBe(1);
  });

  it('goes on with the other steps when one of them cannot be done at all', async () => {
    const { deps, outbound, dues, looked } = aSweptCommunity();
    await dues.insertMany([anOutboxDue('a', '2026-06-09T09:59:00+08:00').due]);
    const away = () => Promise.reject(new Error('store away'));
    const sweep = createSweep({ ...deps, outbound: { ...outbound, expire: away, listLeaseEnded: away } });
    expect(await sweep.runOnce()).toMatchObject({ failed: 2, looked: 1 });
    expect(looked).toEqual(['a']);
  });

  it('leaves the work to another process that is at it, and follows one that died', async () => {
    const { sweep, leases, clock } = aSweptCommunity();
    const now = clock.now();
    await leases.take(communityId, 'sweep', 'jobs-2', now, new Date(now.getTime() + 30_000));
    expect(await sweep.runOnce()).toBeNull();
    await clock.advance(30_001);
    expect(await sweep.runOnce()).toEqual(nothing);
  });

  it('lets the next process sweep as soon as it is done', async () => {
    const { deps, sweep } = aSweptCommunity();
    await sweep.runOnce();
    expect(await createSweep({ ...deps, holder: 'jobs-2' }).runOnce()).toEqual(nothing);
  });
});
