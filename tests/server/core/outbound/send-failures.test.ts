import { aClaim } from '../../../support/a-claim';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

describe('a send that did not go well', () => {
  it('whose answer is lost is said again, marked, when it must arrive', async () => {
    const { put, sendAll, clock, channel, texts, states } = await aSendingDesk();
    channel.answers.push({ kind: 'unknown' });
    await put(anOutboxMessage());
    await sendAll();
    await clock.advance(10_000);
    await sendAll();
    expect(texts()).toEqual(['receipt', '（重复发送）receipt']);
    expect((await states()).sent).toBe(1);
  });

  it('that throws counts as lost, and its error is told', async () => {
    const { put, sendAll, channel, reports, states } = await aSendingDesk();
    const error = new Error('socket closed');
    channel.answers.push(error);
    await put(anOutboxMessage({ sendClass: 'must-not-repeat' }));
    await sendAll();
    expect(reports).toMatchObject([{ result: 'uncertain', error }]);
    expect((await states()).uncertain).toBe(1);
  });

  it('whose answer is lost waits for a person when it must not repeat', async () => {
    const { put, sendAll, clock, channel, texts, states, endLeases } = await aSendingDesk();
    channel.answers.push({ kind: 'unknown' });
    await put(anOutboxMessage({ sendClass: 'must-not-repeat' }));
    await sendAll();
    await clock.advance(3_600_000);
    await endLeases();
    await sendAll();
    expect(texts()).toEqual(['receipt']);
    expect((await states()).uncertain).toBe(1);
  });

  it.each(['must-arrive', 'must-not-repeat'] as const)(
    'because nobody is logged in is tried again unmarked (%s)',
    async (sendClass) => {
      const { put, sendAll, channel, texts } = await aSendingDesk();
      channel.answers.push({ kind: 'not-sent', reason: 'not-logged-in' });
      await put(anOutboxMessage({ sendClass }));
      await sendAll();
      expect(texts()).toEqual(['receipt']);
    },
  );

  it('keeps its mark when the second try meets a logged-out account', async () => {
    const { put, sendAll, clock, channel, texts } = await aSendingDesk();
    channel.answers.push({ kind: 'unknown' }, { kind: 'not-sent', reason: 'not-logged-in' });
    await put(anOutboxMessage());
    await sendAll();
    await clock.advance(10_000);
    await sendAll();
    expect(texts()).toEqual(['receipt', '（重复发送）receipt']);
  });

  it('claims nothing while the channel is not ready', async () => {
    const { put, send, channel, states } = await aSendingDesk();
    channel.ready = false;
    await put(anOutboxMessage());
    expect(await send()).toEqual({ waitMs: 1_000 });
    expect((await states()).pending).toBe(1);
  });

  it('because the account is throttled stops all sending: one probe a pause, and the order is kept', async () => {
    const { put, sendAll, clock, channel, texts, deps } = await aSendingDesk();
    const tries: string[] = [];
    const send = channel.send.bind(channel);
    deps.channel.send = async (...args) => {
      tries.push(clock.now().toISOString().slice(11, 19));
      return send(...args);
    };
    channel.answers.push(
      ...Array.from({ length: 3 }, () => ({ kind: 'not-sent', reason: 'throttled' }) as const),
    );
    await put(anOutboxMessage({ content: say('first') }), anOutboxMessage({ content: say('second') }));
    await sendAll();
    expect(tries).toEqual(['02:00:00', '02:01:00', '02:06:00', '02:21:00', '02:21:00']);
    expect(texts()).toEqual(['first', 'second']);
  });

  it('because the target is unknown to the channel is not tried again', async () => {
    const { put, sendAll, channel, texts, states } = await aSendingDesk();
    channel.answers.push({ kind: 'not-sent', reason: 'unknown-target' });
    await put(anOutboxMessage(), anOutboxMessage({ content: say('next') }));
    await sendAll();
    expect(texts()).toEqual(['next']);
    expect((await states()).failed).toBe(1);
  });
});

describe('a sender that died', () => {
  it('over a message that must arrive: it is said once more, marked', async () => {
    const { put, outbound, clock, sendAll, endLeases, texts } = await aSendingDesk();
    await put(anOutboxMessage());
    const now = clock.now();
    await outbound.claimNext(communityId, aClaim(now));
    expect(await endLeases()).toBe(0);
    await clock.advance(60_001);
    expect(await endLeases()).toBe(1);
    expect(await endLeases()).toBe(0);
    await sendAll();
    expect(texts()).toEqual(['（重复发送）receipt']);
  });

  it('over one that must not repeat: a person decides', async () => {
    const { put, outbound, clock, sendAll, endLeases, texts, states } = await aSendingDesk();
    await put(anOutboxMessage({ sendClass: 'must-not-repeat' }));
    const now = clock.now();
    await outbound.claimNext(communityId, aClaim(now));
    await clock.advance(60_001);
    await endLeases();
    await sendAll();
    expect(texts()).toEqual([]);
    expect((await states()).uncertain).toBe(1);
  });

  it('only for so long that its claim ended: what it records then changes nothing', async () => {
    const { put, send, clock, channel, endLeases, reports, states } = await aSendingDesk();
    await put(anOutboxMessage({ sendClass: 'must-not-repeat' }));
    channel.meanwhile = async () => {
      await clock.advance(60_001);
      await endLeases();
    };
    await send();
    expect(reports).toMatchObject([{ result: 'claim-lost' }]);
    expect((await states()).uncertain).toBe(1);
  });
});
