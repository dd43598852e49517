import { anOutboxDue, anOutboxMessage } from './support/an-outbox-entry';
import { aMessage } from './support/a-message';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

const contact = { channel: 'web-chat', account: 'bot', contactId: 'chen-jie' };

onEveryStore('message repository', ({ repositories }) => {
  const setup = () => ({ messages: repositories().messages, communityId: freshId('community') });
  const unhandled = (communityId: string, now = at(100)) =>
    repositories().messages.listUnhandled(communityId, 'web-chat', 'bot', at(60), now, 10);

  it('keeps a message as it came', async () => {
    const { messages, communityId } = setup();
    const message = aMessage({ communityId, text: '{"$ne":""} 🙂 \u0000 ‮', outbox: [] });
    expect(await messages.put(message)).toEqual({ inserted: true, message });
    expect((await messages.listRecent(communityId, contact, at(0), 10))[0]).toEqual(message);
  });

  it('keeps a message once when it is delivered fifty times at once', async () => {
    const { messages, communityId } = setup();
    const first = aMessage({ communityId });
    const copies = Array.from({ length: 50 }, () => ({ ...first, id: freshId('message') }));
    const answers = await Promise.all(copies.map((message) => messages.put(message)));
    expect(answers.filter((answer) => answer.inserted)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.message.id)).size).toBe(1);
  });

  it('says that a message put again, with the same id too, was there', async () => {
    const { messages, communityId } = setup();
    const message = aMessage({ communityId });
    await messages.put(message);
    expect(await messages.put({ ...message, text: 'other' })).toEqual({ inserted: false, message });
  });

  it('keeps the same provider id of two communities, channels and accounts apart', async () => {
    const { messages, communityId } = setup();
    const message = aMessage({ communityId });
    const others = [{ communityId: freshId('community') }, { channel: 'wechat' }, { account: 'second' }].map(
      (change) => ({ ...message, ...change, id: freshId('message') }),
    );
    await messages.put(message);
    for (const other of others) expect((await messages.put(other)).inserted).toBe(true);
  });

  it('lets nobody change what is stored from outside', async () => {
    const { messages, communityId } = setup();
    const message = { ...aMessage({ communityId }), outbox: [anOutboxMessage()] };
    const { message: given } = await messages.put(message);
    message.outbox.push(anOutboxMessage());
    message.at.setFullYear(1999);
    given.at.setFullYear(1998);
    const [stored] = await messages.listRecent(communityId, contact, at(0), 10);
    expect(stored).toMatchObject({ at: at(0) });
    expect(stored?.outbox).toHaveLength(1);
  });

  it('marks a message handled once: the second time changes nothing', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    const entry = anOutboxMessage();
    await messages.markHandled(message.id, at(20), [entry], 'a');
    await messages.markHandled(message.id, at(30), [anOutboxMessage()], 'a');
    const [stored] = await messages.listRecent(communityId, contact, at(0), 10);
    expect(stored).toEqual({
      ...message,
      handledAt: at(20),
      leaseUntil: null,
      leaseHolder: 'a',
      outbox: [entry],
    });
  });

  it('counts failures and gives the lease back', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    await messages.claim(message.id, at(10), at(40), 'a');
    expect(await messages.recordFailure(message.id)).toBe(1);
    expect(await messages.claim(message.id, at(11), at(41), 'a')).toMatchObject({ tries: 1 });
    expect(await messages.recordFailure(message.id)).toBe(2);
  });

  it('lists what nobody has handled, oldest first', async () => {
    const { messages, communityId } = setup();
    const second = aMessage({ communityId, receivedAt: at(20) });
    const first = aMessage({ communityId, receivedAt: at(10) });
    const leased = aMessage({ communityId, receivedAt: at(5) });
    const handled = aMessage({ communityId });
    await Promise.all([
      ...[second, first, leased, handled].map((message) => messages.put(message)),
      messages.put(aMessage({ communityId, history: true })),
      messages.put(aMessage({ communityId, receivedAt: at(60) })),
      messages.put(aMessage({ communityId, account: 'second' })),
      messages.put(aMessage({ communityId: freshId('community') })),
    ]);
    await messages.claim(leased.id, at(90), at(120), 'a');
    await messages.markHandled(handled.id, at(2), [], 'a');
    expect(await unhandled(communityId)).toEqual([first, second]);
    expect((await unhandled(communityId, at(120))).map(({ id }) => id)).toEqual([
      leased.id,
      first.id,
      second.id,
    ]);
    expect(await messages.listUnhandled(communityId, 'web-chat', 'bot', at(60), at(100), 1)).toEqual([first]);
  });

  it('sets a message aside, counts it, and hands it out by sweep no more', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    await messages.setAside(message.id, 'handling-failed', at(30));
    await messages.setAside(message.id, 'later', at(31));
    expect(await unhandled(communityId)).toEqual([]);
    expect(await messages.countSetAside(communityId)).toBe(1);
    const [stored] = await messages.listRecent(communityId, contact, at(0), 10);
    expect(stored?.setAside).toEqual({ reason: 'handling-failed', at: at(30) });
    await messages.markHandled(message.id, at(40), [], 'a');
    expect(await messages.countSetAside(communityId)).toBe(0);
  });

  it('knows the provider time of the newest handled message of an account', async () => {
    const { messages, communityId } = setup();
    const [newer, older] = [aMessage({ communityId, at: at(9) }), aMessage({ communityId, at: at(3) })];
    for (const message of [newer, older, aMessage({ communityId, at: at(50) })]) await messages.put(message);
    expect(await messages.lastHandledAt(communityId, 'web-chat', 'bot')).toBeNull();
    await messages.markHandled(newer.id, at(60), [], 'a');
    await messages.markHandled(older.id, at(61), [], 'a');
    expect(await messages.lastHandledAt(communityId, 'web-chat', 'bot')).toEqual(at(9));
    expect(await messages.lastHandledAt(communityId, 'web-chat', 'second')).toBeNull();
  });

  it('lists what a contact wrote lately, newest first', async () => {
    const { messages, communityId } = setup();
    const list = [at(5), at(1), at(9)].map((moment) => aMessage({ communityId, at: moment }));
    for (const message of list) await messages.put(message);
    await messages.put(aMessage({ communityId, contactId: 'somebody-else', at: at(7) }));
    const times = async (limit: number) =>
      (await messages.listRecent(communityId, contact, at(5), limit)).map((message) => message.at);
    expect(await times(10)).toEqual([at(9), at(5)]);
    expect(await times(1)).toEqual([at(9)]);
  });

  it('lists held outboxes oldest first and empties one unless it changed', async () => {
    const { messages, communityId } = setup();
    const list = [aMessage({ communityId }), aMessage({ communityId }), aMessage({ communityId })];
    for (const message of list) await messages.put(message);
    const [late, early, silent] = list.map(({ id }) => id);
    const entries = [anOutboxMessage(), anOutboxDue(communityId)];
    await messages.markHandled(late ?? '', at(30), entries, 'a');
    await messages.markHandled(early ?? '', at(20), entries, 'a');
    await messages.markHandled(silent ?? '', at(20), [], 'a');
    const held = await messages.listOutboxes(communityId, at(40), 10);
    expect(held.map(({ id }) => id)).toEqual([early, late]);
    expect(held[0]?.entries).toEqual(entries);
    expect(await messages.listOutboxes(communityId, at(30), 10)).toHaveLength(1);
    const version = held[0]?.version ?? 0;
    await messages.emptyOutbox(early ?? '', version + 1);
    expect(await messages.listOutboxes(communityId, at(40), 10)).toHaveLength(2);
    await messages.emptyOutbox(early ?? '', version);
    await messages.emptyOutbox(early ?? '', version);
    expect((await messages.listOutboxes(communityId, at(40), 10)).map(({ id }) => id)).toEqual([late]);
  });
});
