import type { InboundMessage } from '../../../bot/pipeline/message';
import { anInboundMessage } from '../../support/an-inbound-message';
import { setUpBot } from '../../support/set-up-bot';

/** A bot that hears messages, never comes to handle the first, and dies with it in hand. */
async function setUpDeath() {
  let isHanging = true;
  let hung = (): void => undefined;
  const inHand = new Promise<void>((resolve) => (hung = resolve));
  const handled: string[] = [];
  const bot = await setUpBot({
    wrap: (repositories) => ({
      ...repositories,
      messages: {
        ...repositories.messages,
        markHandled: async (id, at, outbox, holder) => {
          const [{ text = '' } = {}] = (
            await repositories.messages.listRecent(bot.communityId, zhang, new Date(0), 100)
          ).filter((message) => message.id === id);
          handled.push(text);
          return repositories.messages.markHandled(id, at, outbox, holder);
        },
      },
      dialogues: {
        ...repositories.dialogues,
        find: async (communityId, key) => {
          if (!isHanging) return repositories.dialogues.find(communityId, key);
          hung();
          return new Promise(() => undefined);
        },
      },
    }),
  });
  let said = 0;
  const saying = (text: string, changes: Partial<InboundMessage> = {}) =>
    anInboundMessage({
      providerMessageId: `said-${String((said += 1))}`,
      text,
      at: bot.clock.now(),
      ...changes,
    });
  void bot.pipeline.take(saying('谢谢'));
  await inHand;
  isHanging = false;
  await bot.clock.advance(1_000);
  const state = { isTakenUp: false, isStopped: false };
  const waits: (() => void)[] = [];
  const next = bot.start({
    isTakenUp: () => state.isTakenUp,
    isStopped: () => state.isStopped,
    wait: () => new Promise<void>((resolve) => waits.push(resolve)),
  });
  /** Those that wait look again. */
  const look = async (): Promise<void> => {
    for (const go of waits.splice(0)) go();
    await bot.clock.advance(0);
  };
  return { bot, handled, saying, state, next, look, waits };
}

const zhang = { channel: 'web-chat', account: 'bot', contactId: 'zhang-guilan' };
const deadBot = 'bot-1';

describe('a message that a bot had in hand when it died', () => {
  it('is handled before the later one of the same person, as soon as its lease is ended', async () => {
    const { bot, handled, saying, next, look, waits } = await setUpDeath();
    const later = next.take(saying('进度'));
    await bot.clock.advance(250);
    expect(handled).toEqual([]);
    expect(waits).toHaveLength(1);
    await bot.repositories.messages.endLeases(bot.communityId, [deadBot]);
    await look();
    await later;
    expect(handled).toEqual(['谢谢', '进度']);
    expect(bot.turns).toEqual(['handled', 'handled']);
  });

  it('is not waited for by anybody else, nor by the same person in a room', async () => {
    const { handled, saying, next, waits } = await setUpDeath();
    await next.take(saying('谢谢', { contactId: 'liu-yang' }));
    await next.take(saying('大家好', { roomId: 'room-3' }));
    expect(handled).toHaveLength(2);
    expect(waits).toEqual([]);
  });

  it('is waited for no longer than its lease, with nobody to tell that its bot is dead', async () => {
    const { bot, handled, saying, next, look } = await setUpDeath();
    const later = next.take(saying('进度'));
    for (let looks = 0; looks < 130; looks += 1) {
      await bot.clock.advance(250);
      await look();
    }
    await later;
    expect(handled).toEqual(['谢谢', '进度']);
  });

  it('is overtaken by nothing when the bot is told to stop meanwhile: both wait in the store', async () => {
    const { bot, handled, saying, next, look, state } = await setUpDeath();
    const later = next.take(saying('进度'));
    await bot.clock.advance(250);
    state.isStopped = true;
    await look();
    await later;
    expect(handled).toEqual([]);
    expect(bot.turns).toEqual(['leased']);
  });

  it('is looked for no more once all that was left has been taken up', async () => {
    const { handled, saying, next, state } = await setUpDeath();
    state.isTakenUp = true;
    await next.take(saying('进度'));
    expect(handled).toEqual(['进度']);
  });

  it('is answered once when the dead bot was only stopped and goes on', async () => {
    const bot = await setUpBot();
    const message = anInboundMessage({ text: '谢谢', at: bot.clock.now() });
    let goOn = (): void => undefined;
    let reached = (): void => undefined;
    const isStopped = new Promise<void>((resolve) => (reached = resolve));
    const stopping = await setUpBot({
      wrap: () => ({
        ...bot.repositories,
        messages: {
          ...bot.repositories.messages,
          markHandled: async (...mark) => {
            reached();
            await new Promise<void>((resolve) => (goOn = resolve));
            return bot.repositories.messages.markHandled(...mark);
          },
        },
      }),
    });
    const stopped = stopping.start();
    const first = stopped.take(message);
    await isStopped;
    await bot.repositories.messages.endLeases(bot.communityId, ['bot-2']);
    await bot.pipeline.take(message);
    goOn();
    await first;
    expect([bot.turns, stopping.turns]).toEqual([['handled'], ['leased']]);
    await bot.collect();
    expect(bot.read('zhang-guilan')).toHaveLength(1);
  });
});
