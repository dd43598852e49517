import type { Contact, Message, Room, Wechaty } from 'wechaty';
import { until } from '../../support/until';

/** What a bot has been told since it was made. */
export interface Heard {
  readonly messages: Message[];
  /** Everything but messages, as `join jia-residents liu-yang`. */
  readonly events: string[];
  /** Waits for the message with this id. */
  message(id: string): Promise<Message>;
  event(words: string): Promise<void>;
}

export function listen(bot: Wechaty): Heard {
  const messages: Message[] = [];
  const events: string[] = [];
  const note = (...words: readonly string[]): void => void events.push(words.join(' '));
  const idsOf = (contacts: readonly Contact[]): string => contacts.map(({ id }) => id).join();
  bot.on('message', (message: Message) => void messages.push(message));
  bot.on('login', (user: Contact) => note('login', user.id));
  bot.on('logout', (user: Contact) => note('logout', user.id));
  bot.on('ready', () => note('ready'));
  bot.on('scan', () => note('scan'));
  bot.on('dong', (data?: string) => note('dong', data ?? ''));
  bot.on('room-join', (room: Room, who: Contact[], by: Contact) =>
    note('join', room.id, idsOf(who), 'by', by.id),
  );
  bot.on('room-leave', (room: Room, who: Contact[], by?: Contact) =>
    note('leave', room.id, idsOf(who), 'by', by?.id ?? ''),
  );
  bot.on('room-topic', (room: Room, now: string, before: string, by: Contact) =>
    note('topic', room.id, before, '->', now, 'by', by.id),
  );
  bot.on('error', () => note('error'));
  return {
    messages,
    events,
    async message(id) {
      await until(() => messages.some((message) => message.id === id), 10_000, `message ${id}`);
      const found = messages.find((message) => message.id === id);
      if (!found) throw new Error('it is gone');
      return found;
    },
    event: (words) => until(() => events.includes(words), 10_000, words),
  };
}
