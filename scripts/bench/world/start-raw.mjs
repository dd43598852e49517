import { built, packaged } from '../lib/built.mjs';

/** A bare Wechaty on the same puppet and hub that says back what it hears, after `work` for each message. */
export async function startRaw({ hub, onError }, work = () => Promise.resolve()) {
  const { ChatRoomPuppet } = built('bot/web-chat/chat-room-puppet');
  const attachments = { path: (id) => id, save: () => Promise.resolve('') };
  const puppet = new ChatRoomPuppet({ hub, attachments });
  const bot = packaged('wechaty').WechatyBuilder.build({ puppet });
  const counts = { heard: 0, handled: 0 };
  bot.on('message', async (message) => {
    if (message.self()) return;
    counts.heard += 1;
    try {
      await work();
      // Among neighbours an echo would hear no end.
      if (!message.room()) await message.say(message.text());
      counts.handled += 1;
    } catch (error) {
      onError('echo', error);
    }
  });
  bot.on('error', (error) => onError('wechaty', error));
  const loggedIn = new Promise((resolve) => bot.once('login', resolve));
  await bot.start();
  await loggedIn;
  return {
    counts,
    /** Until every message that was heard is answered or has failed. */
    async drained() {
      const until = performance.now() + 5_000;
      while (counts.handled < counts.heard && performance.now() < until) await new Promise(setImmediate);
    },
    stop: () => bot.stop(),
  };
}
