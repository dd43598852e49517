import { anOutboxMessage } from './support/an-outbox-entry';
import { aMessage } from './support/a-message';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

const contact = { channel: 'web-chat', account: 'bot', contactId: 'chen-jie' };

onEveryStore('leases of messages', ({ repositories }) => {
  const setup = () => ({ messages: repositories().messages, communityId: freshId('community') });

  it('gives the lease to one of fifty', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, index) => messages.claim(message.id, at(10), at(40), `bot-${index}`)),
    );
    const taken = claims.filter((claim) => claim !== null);
    expect(taken).toEqual([{ ...message, leaseUntil: at(40), leaseHolder: expect.stringMatching('bot-') }]);
  });

  it('gives the lease again when it is over', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    await messages.claim(message.id, at(10), at(40), 'a');
    expect(await messages.claim(message.id, at(39), at(69), 'b')).toBeNull();
    expect((await messages.claim(message.id, at(40), at(70), 'b'))?.leaseUntil).toEqual(at(70));
  });

  it('gives a holder its own lease again, and nobody else', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    await messages.claim(message.id, at(10), at(40), 'a');
    expect(await messages.claim(message.id, at(11), at(41), 'b')).toBeNull();
    expect(await messages.claim(message.id, at(12), at(42), 'a')).toMatchObject({ leaseUntil: at(42) });
    await messages.put(
      aMessage({ communityId, id: `${message.id}-2`, leaseUntil: at(31), leaseHolder: 'a' }),
    );
    expect(await messages.claim(`${message.id}-2`, at(11), at(41), 'b')).toBeNull();
  });

  it('lets a bot that was stopped and goes on change nothing once another has the message', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    await messages.claim(message.id, at(10), at(40), 'stopped');
    await messages.claim(message.id, at(50), at(80), 'other');
    expect(await messages.markHandled(message.id, at(51), [anOutboxMessage()], 'stopped')).toBe(false);
    const entry = anOutboxMessage();
    expect(await messages.markHandled(message.id, at(52), [entry], 'other')).toBe(true);
    expect(await messages.markHandled(message.id, at(53), [], 'other')).toBe(true);
    expect(await messages.markHandled(message.id, at(54), [], 'stopped')).toBe(false);
    const [stored] = await messages.listRecent(communityId, contact, at(0), 10);
    expect(stored).toMatchObject({ handledAt: at(52), outbox: [entry] });
  });

  it('ends the leases of bots that are gone, and no other, however often', async () => {
    const { messages, communityId } = setup();
    const [ofDead, ofAlive, over] = [
      aMessage({ communityId }),
      aMessage({ communityId }),
      aMessage({ communityId }),
    ];
    for (const message of [ofDead, ofAlive, over]) await messages.put(message);
    await messages.claim(ofDead.id, at(10), at(40), 'dead');
    await messages.claim(ofAlive.id, at(10), at(40), 'alive');
    await messages.claim(over.id, at(1), at(5), 'over');
    expect([...(await messages.listLeaseHolders(communityId, at(11)))].sort()).toEqual(['alive', 'dead']);
    await messages.endLeases(communityId, []);
    await messages.endLeases(freshId('community'), ['dead']);
    expect(await messages.listLeaseHolders(communityId, at(11))).toHaveLength(2);
    await messages.endLeases(communityId, ['dead', 'nobody']);
    await messages.endLeases(communityId, ['dead']);
    expect(await messages.listLeaseHolders(communityId, at(11))).toEqual(['alive']);
    expect(await messages.claim(ofDead.id, at(11), at(41), 'new')).not.toBeNull();
    expect(await messages.claim(ofAlive.id, at(11), at(41), 'new')).toBeNull();
  });

  it('lists what waits of a conversation and came before a message, oldest first, leased or not', async () => {
    const { messages, communityId } = setup();
    const one = aMessage({ communityId, id: freshId('m1'), receivedAt: at(5) });
    const two = aMessage({ communityId, id: freshId('m2'), receivedAt: at(6), at: at(1) });
    const three = aMessage({ communityId, id: freshId('m3'), receivedAt: at(6), at: at(2) });
    const four = aMessage({ communityId, id: freshId('m4'), receivedAt: at(6), at: at(2) });
    const later = aMessage({ communityId, receivedAt: at(7), at: at(0) });
    const handled = aMessage({ communityId, receivedAt: at(1) });
    const others = [{ contactId: 'wang-fang' }, { roomId: 'room' }, { account: 'second' }, { history: true }];
    for (const message of [four, later, two, one, three, handled]) await messages.put(message);
    for (const other of others) await messages.put(aMessage({ communityId, ...other }));
    await messages.markHandled(handled.id, at(8), [], 'a');
    await messages.claim(one.id, at(10), at(40), 'a');
    const older = async (limit: number) => (await messages.listOlderWaiting(four, limit)).map(({ id }) => id);
    expect(await older(10)).toEqual([one.id, two.id, three.id]);
    expect(await older(2)).toEqual([one.id, two.id]);
    expect(await messages.listOlderWaiting(one, 10)).toEqual([]);
  });

  it('gives no lease of a handled or unknown message', async () => {
    const { messages, communityId } = setup();
    const { message } = await messages.put(aMessage({ communityId }));
    await messages.markHandled(message.id, at(20), [], 'a');
    expect(await messages.claim(message.id, at(100), at(130), 'a')).toBeNull();
    expect(await messages.claim(freshId('message'), at(100), at(130), 'a')).toBeNull();
  });
});
