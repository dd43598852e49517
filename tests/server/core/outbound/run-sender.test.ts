import { beginTenure } from '../../../../server/core/outbound/begin-tenure';
import { createSender } from '../../../../server/core/outbound/run-sender';
import type { SendNextResult } from '../../../../server/core/outbound/send-deps';
import type { Tenure } from '../../../../server/core/outbound/tenure';
import { aClaim } from '../../../support/a-claim';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

async function setup() {
  const desk = await aSendingDesk();
  const errors: unknown[] = [];
  let asks = 0;
  const aSender = (holder: string, send: (tenure: Tenure) => Promise<SendNextResult> = desk.sendIn) =>
    createSender({
      ...desk.deps,
      communityId,
      holder,
      timers: desk.clock.timers,
      begin: (fencing) => beginTenure(desk.deps, communityId, fencing),
      send: (tenure) => {
        asks += 1;
        return send(tenure);
      },
      onError: (error) => void errors.push(error),
    });
  return { ...desk, aSender, errors, asks: () => asks };
}

describe('the process that owns the account', () => {
  it('sends what waits when it starts, and what comes later as soon as it is woken', async () => {
    const { aSender, put, clock, texts } = await setup();
    await put(anOutboxMessage());
    const sender = aSender('a');
    sender.start();
    await clock.advance(0);
    expect(texts()).toHaveLength(1);
    await put(anOutboxMessage());
    await clock.advance(0);
    expect(texts()).toHaveLength(1);
    sender.wake();
    await clock.advance(0);
    expect(texts()).toHaveLength(2);
    await sender.stop();
  });

  it('finds what nobody woke it for within 15 seconds', async () => {
    const { aSender, put, clock, texts } = await setup();
    const sender = aSender('a');
    sender.start();
    await clock.advance(1_000);
    await put(anOutboxMessage());
    await clock.advance(15_000);
    expect(texts()).toHaveLength(1);
    await sender.stop();
  });

  it('does not lose a wake-up that comes in the middle of a look', async () => {
    const { aSender, put, clock, channel, texts } = await setup();
    const sender = aSender('a');
    channel.meanwhile = async () => {
      channel.meanwhile = () => undefined;
      await put(anOutboxMessage());
      sender.wake();
    };
    await put(anOutboxMessage());
    sender.start();
    await clock.advance(0);
    expect(texts()).toHaveLength(2);
    await sender.stop();
  });

  it('wakes by itself when the quiet hours end', async () => {
    const { aSender, put, clock, channel } = await setup();
    clock.set(new Date('2026-06-10T07:29:50+08:00'));
    await put(anOutboxMessage());
    const sender = aSender('a');
    sender.start();
    await clock.advance(9_999);
    expect(channel.sent).toHaveLength(0);
    await clock.advance(1);
    expect(channel.sent.map((message) => message.at.toISOString())).toEqual(['2026-06-09T23:30:00.000Z']);
    await sender.stop();
  });

  it('is quiet while nothing waits: at most one look in 15 seconds', async () => {
    const { aSender, clock, asks } = await setup();
    const sender = aSender('a');
    sender.start();
    await clock.advance(60_000);
    expect(asks()).toBeLessThanOrEqual(5);
    await sender.stop();
  });

  it('told to wait, is not hurried by wake-ups', async () => {
    const { aSender, clock, asks } = await setup();
    const sender = aSender('a', () => Promise.resolve({ waitMs: 60_000 }));
    sender.start();
    await clock.advance(0);
    for (let second = 0; second < 59; second += 1) {
      sender.wake();
      await clock.advance(1_000);
    }
    expect(asks()).toBe(1);
    expect(sender.status()).toEqual({ state: 'held' });
    await clock.advance(1_000);
    expect(asks()).toBe(2);
    await sender.stop();
  });

  it('goes on a second after an error, which is told', async () => {
    const { aSender, put, clock, errors, send, texts } = await setup();
    await put(anOutboxMessage());
    let isAway = true;
    const sender = aSender('a', () => (isAway ? Promise.reject(new Error('store away')) : send()));
    sender.start();
    await clock.advance(0);
    expect(sender.status()).toEqual({ state: 'failing' });
    isAway = false;
    await clock.advance(1_000);
    expect(errors).toHaveLength(1);
    expect(texts()).toHaveLength(1);
    await sender.stop();
  });

  it('is alone: a second process stands by until the first stops', async () => {
    const { aSender, put, clock, texts } = await setup();
    const first = aSender('a');
    const second = aSender('b');
    first.start();
    await clock.advance(0);
    second.start();
    await clock.advance(120_000);
    expect(second.status()).toEqual({ state: 'standby' });
    await first.stop();
    await put(anOutboxMessage());
    await clock.advance(2_000);
    expect(second.status()).toEqual({ state: 'idle' });
    expect(texts()).toHaveLength(1);
    await second.stop();
  });

  it('that died without a word is followed within 15 seconds', async () => {
    const { aSender, put, clock, leases, texts } = await setup();
    const now = clock.now();
    await leases.take(communityId, 'sender/web-chat/bot', 'dead', now, new Date(now.getTime() + 10_000));
    await put(anOutboxMessage());
    const next = aSender('b');
    next.start();
    await clock.advance(15_000);
    expect(texts()).toHaveLength(1);
    await next.stop();
  });

  it('that died with a message in hand holds nobody up: it is said in its place when the next one takes over', async () => {
    const { aSender, put, clock, leases, outbound, texts } = await setup();
    const now = clock.now();
    await leases.take(communityId, 'sender/web-chat/bot', 'dead', now, new Date(now.getTime() + 10_000));
    await put(anOutboxMessage(), anOutboxMessage({ content: say('later') }));
    await outbound.claimNext(communityId, aClaim(now));
    const next = aSender('b');
    next.start();
    await clock.advance(15_000);
    expect(texts()).toEqual(['（重复发送）receipt', 'later']);
    await next.stop();
  });

  it('keeps its lease while a send takes longer than that', async () => {
    const { aSender, put, clock, channel, texts } = await setup();
    const [first, second] = [aSender('a'), aSender('b')];
    channel.meanwhile = async () => {
      channel.meanwhile = () => undefined;
      await new Promise<void>((resolve) => clock.timers.after(8_500, resolve));
    };
    first.start();
    await clock.advance(0);
    second.start();
    await put(anOutboxMessage());
    first.wake();
    await clock.advance(14_000);
    expect(second.status()).toEqual({ state: 'standby' });
    expect(texts()).toEqual(['receipt']);
    await Promise.all([first.stop(), second.stop()]);
  });

  it('stopped, sends nothing more', async () => {
    const { aSender, put, clock, texts } = await setup();
    const sender = aSender('a');
    sender.start();
    await clock.advance(0);
    await sender.stop();
    await put(anOutboxMessage());
    sender.wake();
    await clock.advance(60_000);
    expect(texts()).toEqual([]);
    expect(sender.status()).toEqual({ state: 'stopped' });
  });
});
