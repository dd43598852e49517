import { takeUpUnhandled } from '../../../bot/pipeline/take-up-unhandled';
import type { InboundMessage } from '../../../bot/pipeline/message';
import { anInboundMessage } from '../../support/an-inbound-message';
import { randomNumbers } from '../../support/random-numbers';
import { setUpBot } from '../../support/set-up-bot';

const messages = 1_000;
const copies = 10;
const atOnce = 8;
const seed = Number(process.env['SEED'] ?? 20260609);

/** Every message `copies` times: its first copy in its place, the others anywhere among the next fifteen. */
function deliveries(all: readonly InboundMessage[]): readonly InboundMessage[] {
  const random = randomNumbers(seed);
  return all
    .flatMap((message, index) =>
      Array.from({ length: copies }, (_, copy) => ({
        message,
        place: copy === 0 ? index : index + 0.5 + random() * 15,
      })),
    )
    .sort((one, other) => one.place - other.place)
    .map((each) => each.message);
}

describe(`a thousand messages, each delivered ten times, eight at a time (SEED=${seed})`, () => {
  it('are stored once, handled once, answered once, and in order within a conversation', async () => {
    const handled: string[] = [];
    const bot = await setUpBot({
      wrap: (repositories) => ({
        ...repositories,
        messages: {
          ...repositories.messages,
          markHandled: async (id, at, outbox, holder) => {
            handled.push(id);
            return repositories.messages.markHandled(id, at, outbox, holder);
          },
        },
      }),
    });
    const start = bot.clock.now().getTime();
    const contacts = Array.from(
      { length: 32 },
      (_, index) => `r-${Math.floor(index / 2) + 1}-${index % 2 ? '2-302' : '1-201'}`,
    );
    const all = Array.from({ length: messages }, (_, index) =>
      anInboundMessage({
        providerMessageId: `many-${index}`,
        contactId: contacts[index % contacts.length] ?? '',
        text: '进度',
        at: new Date(start + index * 3_000),
      }),
    );
    const queue = [...deliveries(all)];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (next.at > bot.clock.now()) bot.clock.set(next.at);
        await bot.pipeline.take(next);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));

    expect(bot.turns).toHaveLength(messages * copies);
    expect(bot.turns.filter((outcome) => outcome === 'handled')).toHaveLength(messages);
    expect(bot.failures).toEqual([]);
    expect(new Set(handled).size).toBe(messages);
    expect((await bot.repositories.outbound.countByState(bot.communityId)).pending).toBe(messages);
    for (const contactId of contacts) {
      const stored = await bot.repositories.messages.listRecent(
        bot.communityId,
        { channel: 'web-chat', account: 'bot', contactId },
        new Date(0),
        messages,
      );
      const inOrder = [...stored].reverse().map((message) => message.id);
      expect(handled.filter((id) => inOrder.includes(id))).toEqual(inOrder);
    }
  }, 60_000);

  it('wait for each other within a conversation, while others go on', async () => {
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const seen: string[] = [];
    const bot = await setUpBot({
      wrap: (repositories) => ({
        ...repositories,
        requests: {
          ...repositories.requests,
          listOfResident: async (communityId, personId, limit) => {
            if (personId === 'zhang-guilan' && seen.length === 0) await held;
            seen.push(personId);
            return repositories.requests.listOfResident(communityId, personId, limit);
          },
        },
      }),
    });
    const at = bot.clock.now();
    const slow = bot.pipeline.take(anInboundMessage({ text: '进度', at }));
    const behind = bot.pipeline.take(anInboundMessage({ text: '谢谢', at }));
    const other = bot.pipeline.take(anInboundMessage({ contactId: 'liu-yang', text: '谢谢', at }));
    await other;
    expect(bot.turns).toEqual(['handled']);
    letGo();
    await Promise.all([slow, behind]);
    await bot.collect();
    expect(bot.read('zhang-guilan')).toEqual([
      expect.stringContaining('您没有在办的事'),
      expect.stringContaining('不客气'),
    ]);
  });
});

describe('a message of two workers', () => {
  it('is handled by the one that holds its lease, and by the other once the lease is over', async () => {
    let dies = true;
    const bot = await setUpBot({
      wrap: (repositories) => ({
        ...repositories,
        dialogues: {
          ...repositories.dialogues,
          find: async (communityId, key) => {
            if (dies) return new Promise(() => undefined);
            return repositories.dialogues.find(communityId, key);
          },
        },
      }),
    });
    const inbound = anInboundMessage({ text: '谢谢', at: bot.clock.now() });
    void bot.pipeline.take(inbound);
    await bot.clock.advance(1_000);
    dies = false;
    const other = bot.start();
    await other.take(inbound);
    expect(bot.turns).toEqual(['leased']);
    await bot.clock.advance(31_000);
    const deps = { ...bot.repositories, communityId: bot.communityId, clock: bot.clock, pipeline: other };
    expect(await takeUpUnhandled(deps, 'web-chat', 'bot')).toBe(1);
    expect(await takeUpUnhandled(deps, 'web-chat', 'bot')).toBe(0);
    await bot.collect();
    expect(bot.read('zhang-guilan')).toHaveLength(1);
  });
});
