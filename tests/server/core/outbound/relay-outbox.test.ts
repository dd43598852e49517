import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import { anOutboxDue, anOutboxMessage } from '../../../support/an-outbox-message';
import { createFakeJobQueue } from '../../../support/fake-job-queue';
import { aSendingDesk, communityId } from './a-sending-desk';

async function setup(at?: string) {
  const desk = await aSendingDesk(at ? { at } : {});
  const queue = createFakeJobQueue();
  const relay = (entries: Parameters<typeof relayOutbox>[2]) =>
    relayOutbox({ ...desk.deps, queue }, communityId, entries);
  return { ...desk, queue, relay };
}

describe('copying what a fact causes', () => {
  it('puts a receipt in line and wakes the sender at once', async () => {
    const { relay, queue, states } = await setup();
    await relay([anOutboxMessage()]);
    expect((await states()).pending).toBe(1);
    expect(queue.of('wake-sender')).toMatchObject([{ data: { communityId }, at: null }]);
  });

  it('run twice says nothing twice', async () => {
    const { relay, sendAll, texts, dues, clock } = await setup();
    const entries = [anOutboxMessage(), anOutboxDue('d1', '2026-06-09T10:30:00+08:00')];
    await relay(entries);
    await relay(entries);
    await sendAll();
    await relay(entries);
    await sendAll();
    expect(texts()).toEqual(['receipt']);
    expect(await dues.listWaiting(communityId, new Date(clock.now().getTime() + 3_600_000), 9)).toHaveLength(
      1,
    );
  });

  it('arms only what falls due within two hours', async () => {
    const { relay, queue } = await setup();
    await relay([
      anOutboxDue('soon', '2026-06-09T12:00:00+08:00'),
      anOutboxDue('later', '2026-06-09T12:00:01+08:00'),
    ]);
    expect(queue.of('look-at-due').map((job) => job.data)).toEqual([{ dueId: 'soon' }]);
  });

  it('keeps colons out of keys, and different ids apart', async () => {
    const { relay, queue } = await setup();
    await relay([anOutboxDue('a:b', '2026-06-09T11:00:00+08:00')]);
    await relay([anOutboxDue('a%3a;b', '2026-06-09T11:00:00+08:00')]);
    const keys = queue.of('look-at-due').map((job) => job.key);
    expect(new Set(keys).size).toBe(2);
    expect(keys.join('')).not.toContain(':');
  });

  it('holds an assignment at night until 07:30, but not an answer', async () => {
    const { relay, clock, sendAll, texts } = await setup('2026-06-09T22:00:00+08:00');
    await relay([
      anOutboxMessage({ content: { kind: 'saying', saying: { code: 'assignment', params: {} } } }),
      anOutboxMessage({ ignoresQuietHours: true }),
    ]);
    await sendAll();
    expect(texts()).toEqual(['receipt']);
    clock.set(new Date('2026-06-10T07:30:00+08:00'));
    await sendAll();
    expect(texts()).toEqual(['receipt', 'assignment']);
  });

  it('does not wait for a queue that never answers', async () => {
    const { deps, states } = await setup();
    const queue = { enqueue: () => new Promise<void>(() => undefined) };
    await relayOutbox({ ...deps, queue }, communityId, [
      anOutboxMessage(),
      anOutboxDue('d', '2026-06-09T11:00:00+08:00'),
    ]);
    expect((await states()).pending).toBe(1);
  });
});
