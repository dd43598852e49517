import { isStaff } from '../../server/core/people/person';
import { anInboundMessage } from '../support/an-inbound-message';
import { shuffled } from './support/shuffled';
import { twoBots } from './support/two-bots';

type Bots = Awaited<ReturnType<typeof twoBots>>;

const messageCount = 1_000;
const deliveries = 10;
const atOnce = 8;

describe('1,000 messages, each delivered 10 times, 8 at a time, to two bots on one store', () => {
  jest.setTimeout(300_000);
  let bots: Bots;
  beforeAll(async () => {
    bots = await twoBots();
  });
  afterAll(() => bots.stop());

  it('are stored once, handled once and answered once', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
    const { clock } = bots.bots[0] ?? {};
    if (!clock) throw new Error('no bot');
    const residents = bots.people.filter((person) => !isStaff(person) && person.householdId !== null);
    const startedAt = clock.now();
    const inbound = Array.from({ length: messageCount }, (_, index) => {
      const { id = '', name = '' } = residents[index % residents.length] ?? {};
      const text = `你好，这是第${String(index + 1)}条`;
      return anInboundMessage({
        providerMessageId: `p${String(index)}`,
        contactId: id,
        contactName: name,
        text,
        at: startedAt,
      });
    });
    // Repeats come close to each other, at both bots, as after a reconnect; so they meet in the middle of being handled.
    const queue = inbound.flatMap((message, index) =>
      Array.from({ length: deliveries }, (_, time) => ({ message, bot: time % 2, place: index + time * 2 })),
    );
    const order = shuffled(queue, seed).sort((a, b) => a.place - b.place);
    const deliver = async (): Promise<void> => {
      for (let next = order.shift(); next; next = order.shift())
        await bots.bots[next.bot]?.pipeline.take(next.message);
    };
    const beganAt = performance.now();
    await Promise.all(Array.from({ length: atOnce }, deliver));
    const handledMs = performance.now() - beganAt;

    expect(await bots.messages.countDocuments({ communityId: bots.communityId })).toBe(messageCount);
    expect(await bots.messages.countDocuments({ communityId: bots.communityId, handledAt: null })).toBe(0);
    expect(bots.failures).toEqual([]);
    const { handled, repeated = 0, leased = 0, ...others } = bots.outcomes;
    expect(others).toEqual({});
    expect(handled).toBe(messageCount);
    expect(repeated + leased).toBe(messageCount * (deliveries - 1));

    await Promise.all(
      bots.bots.map(async ({ sendNext }) => {
        while ((await sendNext()) !== 'nothing');
      }),
    );
    const sent = bots.bots.flatMap(({ channel }) => channel.sent);
    expect(sent).toHaveLength(messageCount);
    const answers = new Map<string, number>();
    for (const { to } of sent) answers.set(to, (answers.get(to) ?? 0) + 1);
    const written = new Map<string, number>();
    for (const { contactId } of inbound) written.set(contactId, (written.get(contactId) ?? 0) + 1);
    expect(answers).toEqual(written);
    process.stdout.write(
      `1,000 messages: ${JSON.stringify({ seed, stored: messageCount, handled, repeated, leased, sent: sent.length, seconds: Math.round(handledMs / 100) / 10 })}\n`,
    );
  });
});
