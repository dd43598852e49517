import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

describe('sending what waits', () => {
  it('tells 张桂兰 her receipt and records the words as they went out', async () => {
    const { put, send, channel, outbound, states } = await aSendingDesk();
    const settle = jest.spyOn(outbound, 'settle');
    await put(anOutboxMessage());
    expect(await send()).toBe('sent');
    expect(channel.sent).toMatchObject([{ to: 'zhang-guilan', text: 'receipt' }]);
    expect(settle.mock.calls[0]?.[2]).toMatchObject({
      state: 'sent',
      sentText: 'receipt',
      providerMessageId: 'm1',
    });
    expect((await states()).sent).toBe(1);
  });

  it('run again says nothing twice', async () => {
    const { put, send, texts } = await aSendingDesk();
    await put(anOutboxMessage());
    await send();
    expect(await send()).toBe('nothing');
    expect(texts()).toEqual(['receipt']);
  });

  it('answers who just wrote before the day’s routine, and keeps the order of one person’s messages', async () => {
    const { put, sendAll, texts } = await aSendingDesk();
    const lead = { kind: 'person', personId: 'wang-fang' } as const;
    await put(anOutboxMessage({ content: say('routine'), target: lead, priority: 4 }));
    await put(anOutboxMessage({ content: say('first') }));
    await put(anOutboxMessage({ content: say('second'), priority: 1 }));
    await sendAll();
    expect(texts()).toEqual(['first', 'second', 'routine']);
  });

  describe('what is bundled', () => {
    const lead = { kind: 'person', personId: 'wang-fang' } as const;
    const reminder = (words: string, changes = {}) =>
      anOutboxMessage({ content: say(words), target: lead, priority: 3, bundle: 'reminders', ...changes });

    it('goes out as one card of a line each, and every line is known to be sent', async () => {
      const { put, sendAll, texts, states, clock } = await aSendingDesk();
      await put(reminder('lamp'), anOutboxMessage({ content: say('news'), target: lead, priority: 3 }));
      await put(
        reminder('water'),
        reminder('roof', { target: { kind: 'person', personId: 'zhang-guilan' } }),
      );
      await clock.advance(1_000);
      await sendAll();
      expect(texts()).toEqual(['lamp\nwater', 'news', 'roof']);
      expect((await states()).sent).toBe(4);
    });

    it('waits a second for what falls due at the same minute', async () => {
      const { put, send, texts, clock } = await aSendingDesk();
      await put(reminder('lamp'));
      expect(await send()).toBe('nothing');
      await clock.advance(999);
      await put(reminder('water'));
      await clock.advance(1);
      await send();
      expect(texts()).toEqual(['lamp\nwater']);
    });

    it('is sent again as a second copy when nobody knows whether the card arrived', async () => {
      const { put, sendAll, send, channel, texts, clock } = await aSendingDesk();
      await put(reminder('lamp'), reminder('water'));
      await clock.advance(1_000);
      channel.answers.push({ kind: 'unknown' });
      await send();
      await clock.advance(10_000);
      await sendAll();
      expect(texts().at(-1)).toBe('（重复发送）lamp\nwater');
    });

    it('is no card of more than ten lines', async () => {
      const { put, sendAll, texts, clock } = await aSendingDesk();
      await put(...Array.from({ length: 12 }, (_, index) => reminder(`r${index}`)));
      await clock.advance(1_000);
      await sendAll();
      expect(texts().map((text) => text.split('\n').length)).toEqual([10, 2]);
    });
  });

  it('writes to the newest contact a person has on this account', async () => {
    const { put, sendAll, channel, identities } = await aSendingDesk();
    await identities.bind({
      id: 'new-phone',
      communityId,
      personId: 'zhang-guilan',
      channel: channel.name,
      account: channel.account,
      contactId: 'new-phone',
      method: 'address',
      boundAt: new Date('2026-06-08T00:00:00Z'),
      endedAt: null,
    });
    await put(anOutboxMessage());
    await sendAll();
    expect(channel.sent.map((message) => message.to)).toEqual(['new-phone']);
  });

  it('leaves a contact of another account to that account for a day, looking less and less often', async () => {
    const { put, sendAll, texts, reports, states } = await aSendingDesk();
    const other = { kind: 'contact', channel: 'web-chat', account: 'other', contactId: 'x' } as const;
    await put(anOutboxMessage({ target: other, priority: 1 }), anOutboxMessage());
    await sendAll();
    expect(texts()).toEqual(['receipt']);
    expect(reports[0]).toMatchObject({ result: 'put-back', reason: 'other-account' });
    expect((await states()).pending).toBe(1);
  });

  it('gives up on a person of another account after a day', async () => {
    const { put, send, clock, identities, states, reports } = await aSendingDesk();
    await identities.bind({
      id: 'identity-elsewhere',
      communityId,
      personId: 'liu-yang',
      channel: 'web-chat',
      account: 'other',
      contactId: 'liu-yang',
      method: 'address',
      boundAt: new Date('2026-06-08T00:00:00Z'),
      endedAt: null,
    });
    await put(anOutboxMessage({ target: { kind: 'person', personId: 'liu-yang' } }));
    for (let hour = 0; hour <= 24; hour += 1) {
      await send();
      await clock.advance(60 * 60_000);
    }
    expect(reports.at(-1)).toMatchObject({ result: 'failed', reason: 'unreachable' });
    expect((await states()).failed).toBe(1);
  });

  it.each([
    ['a person without a contact here', { target: { kind: 'person', personId: 'nobody' } }, 'unreachable'],
    ['a wording that throws', { content: say('unheard-of') }, 'wording'],
    ['a wording without words', { content: say('') }, 'wording'],
  ] as const)('sets aside %s, says why, and goes on with the others', async (_what, changes, reason) => {
    const { put, sendAll, texts, reports, states } = await aSendingDesk();
    await put(anOutboxMessage({ ...changes, priority: 1 }), anOutboxMessage());
    await sendAll();
    expect(texts()).toEqual(['receipt']);
    expect(reports[0]).toMatchObject({ result: 'failed', reason });
    expect((await states()).failed).toBe(1);
  });

  it('sends a photo as a photo', async () => {
    const { put, sendAll, texts } = await aSendingDesk();
    await put(anOutboxMessage({ content: { kind: 'image', attachmentId: 'a1' } }));
    await sendAll();
    expect(texts()).toEqual(['[a1]']);
  });

  it('does not send what is over by the time its turn has come', async () => {
    const { put, send, clock, deps, texts, states } = await aSendingDesk();
    await put(anOutboxMessage({ expiresAt: new Date('2026-06-09T10:00:01+08:00') }));
    const find = deps.identities.findLiveOfPerson;
    jest.spyOn(deps.identities, 'findLiveOfPerson').mockImplementation(async (...input) => {
      clock.set(new Date('2026-06-09T10:00:01+08:00'));
      return find(...input);
    });
    await send();
    expect(texts()).toEqual([]);
    expect((await states()).expired).toBe(1);
  });

  it('stopped for longer than its claim, does not send when it goes on', async () => {
    const { put, send, clock, deps, texts, states } = await aSendingDesk();
    await put(anOutboxMessage({ sendClass: 'must-not-repeat' }));
    const find = deps.identities.findLiveOfPerson;
    jest.spyOn(deps.identities, 'findLiveOfPerson').mockImplementationOnce(async (...input) => {
      clock.set(new Date('2026-06-09T10:01:00+08:00'));
      return find(...input);
    });
    await send();
    expect(texts()).toEqual([]);
    expect((await states()).pending).toBe(1);
  });
});
