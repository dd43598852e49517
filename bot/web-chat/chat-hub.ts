import type { ChatCommunity, ChatPerson, ChatRoom } from './chat-community';
import { findMentions } from './find-mentions';
import type { HubEvent } from './hub-event';
import type { HubMessage, HubStore } from './hub-store';
import { idAfter } from './id-after';
import { createMessageWindow, type WindowSize } from './message-window';
import { contentOf, type PostOutcome, type PostPayload, refusalOf } from './post-payload';
import { loadReadMarks } from './read-marks';
import { createRoomBook, type RoomBook } from './room-book';
import { createRoomChanges, type RoomChanges } from './room-changes';

export interface ChatHubDeps {
  readonly clock: { now(): Date };
  readonly store: HubStore;
  /** How much is held in memory; left out: the usual. */
  readonly windowSize?: WindowSize;
  /** A new ULID at every call. */
  newId(): string;
  /** Told when a listener throws; the message itself is kept by then. */
  onListenerError(error: unknown): void;
}

/** People, rooms and messages of the web chat. `post` is the only way in, for the page and for the puppet. */
export interface ChatHub extends RoomChanges {
  readonly community: { readonly name: string; readonly bot: { readonly id: string; readonly name: string } };
  /** Everyone but the bot. */
  people(): readonly ChatPerson[];
  person(id: string): ChatPerson | undefined;
  rooms(): readonly ChatRoom[];
  room(id: string): ChatRoom | undefined;
  /** Conversations this person takes part in: the chat with the bot first. */
  conversationsOf(personId: string): readonly string[];
  /** The people, the bot left out, who take part in a conversation. */
  partiesOf(conversation: string): readonly ChatPerson[];
  /** `to` is a room's id or the other side's id. The same `clientId` of the same person is posted once. */
  post(from: string, to: string, payload: PostPayload, clientId?: string): Promise<PostOutcome>;
  /** Takes a message of one's own back, within two minutes. */
  recall(by: string, messageId: string): Promise<PostOutcome>;
  findMessage(messageId: string): Promise<HubMessage | null>;
  /** What is in memory of it, oldest first: the newest ones. */
  recent(conversation: string): readonly HubMessage[];
  /** The newest `limit` of a conversation as the store has them, oldest first; none where memory holds as many or all. */
  latestInStore(conversation: string, limit: number): Promise<readonly HubMessage[]>;
  earlier(conversation: string, beforeId: string): Promise<readonly HubMessage[]>;
  markRead(personId: string, conversation: string, messageId: string): Promise<void>;
  /** Messages of others this person has not read, oldest first. */
  unread(personId: string, conversation: string): readonly HubMessage[];
  /** Gives back the way to stop listening. */
  subscribe(listener: (event: HubEvent) => void): () => void;
}

const usualSize: WindowSize = { perConversation: 200, least: 3, overall: 5_000 };
const recallWindowMs = 2 * 60_000;

/** Loads what the store remembers and opens the hub. */
export async function createChatHub(deps: ChatHubDeps, community: ChatCommunity): Promise<ChatHub> {
  const book = createRoomBook(community);
  const windowSize = deps.windowSize ?? usualSize;
  const window = createMessageWindow(windowSize);
  const personIds = community.people.map(({ id }) => id);
  const conversations = [...personIds, ...community.rooms.map(({ id }) => id)];
  const kept = await Promise.all(
    conversations.map((id) => deps.store.recentMessages(id, windowSize.perConversation)),
  );
  [...kept.flat()].sort((a, b) => (a.id < b.id ? -1 : 1)).forEach((message) => window.add(message));
  const marks = await loadReadMarks({ store: deps.store, window }, [community.bot.id, ...personIds]);

  const listeners = new Set<(event: HubEvent) => void>();
  const tell = (event: HubEvent): void => {
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        deps.onListenerError(error);
      }
    }
  };

  // One at a time, so that the order of ids is the order in which listeners hear of them.
  let tail: Promise<unknown> = Promise.resolve();
  const keep = (draft: Omit<HubMessage, 'id' | 'at'>): Promise<HubMessage> => {
    const kept = tail.then(async () => {
      const id = idAfter(window.lastId(), deps.newId());
      const message = await deps.store.appendMessage({ ...draft, id, at: deps.clock.now() });
      // Kept earlier under the same clientId. If its answer was lost on the way, nobody has heard of it yet.
      if (message.id !== id && window.byId(message.id)) return message;
      window.add(message);
      tell({ kind: 'message', message });
      return message;
    });
    tail = kept.then(
      () => undefined,
      () => undefined,
    );
    return kept;
  };
  const findMessage = async (id: string): Promise<HubMessage | null> =>
    window.byId(id) ?? (await deps.store.findMessage(id));

  return {
    community: { name: community.name, bot: community.bot },
    people: () => community.people,
    person: book.person,
    rooms: book.rooms,
    room: book.room,
    partiesOf: book.partiesOf,
    conversationsOf: (personId) => [
      ...(book.person(personId) && personId !== community.bot.id ? [personId] : []),
      ...book
        .rooms()
        .filter(({ id }) => book.isIn(personId, id))
        .map(({ id }) => id),
    ],
    async post(from, to, payload, clientId) {
      const where = placeOf(book, community.bot.id, from, to);
      if (where.kind === 'refused') return where;
      const reason = refusalOf(payload);
      if (reason) return { kind: 'refused', reason };
      const room = where.roomId === null ? undefined : book.room(where.roomId);
      const mentions =
        payload.kind === 'text' && room
          ? [...(payload.mentions ?? []), ...findMentions(payload.text, book.namesIn(room), community.bot.id)]
          : [];
      const message = await keep({
        clientId: clientId ?? null,
        conversation: where.conversation,
        roomId: where.roomId,
        from,
        ...contentOf(payload),
        mentions: [...new Set(mentions)],
      });
      return { kind: 'posted', message };
    },
    async recall(by, messageId) {
      const original = await findMessage(messageId);
      if (!original || original.from !== by) return { kind: 'refused', reason: 'not-yours' };
      if (deps.clock.now().getTime() - original.at.getTime() > recallWindowMs) {
        return { kind: 'refused', reason: 'too-late-to-recall' };
      }
      const { conversation, roomId, from } = original;
      const content = { kind: 'recalled', text: messageId, attachmentId: null, voiceSeconds: null } as const;
      const clientId = `recall-${messageId}`;
      return {
        kind: 'posted',
        message: await keep({ clientId, conversation, roomId, from, ...content, mentions: [] }),
      };
    },
    findMessage,
    recent: window.of,
    latestInStore: (conversation, limit) =>
      window.isCut(conversation) && window.of(conversation).length < limit
        ? deps.store.recentMessages(conversation, limit)
        : Promise.resolve([]),
    earlier: (conversation, beforeId) => deps.store.recentMessages(conversation, 50, beforeId),
    async markRead(personId, conversation, messageId) {
      const moved = await marks.markRead(personId, conversation, messageId);
      if (moved) tell({ kind: 'read', personId, conversation });
    },
    unread: marks.unreadOf,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...createRoomChanges({ clock: deps.clock, book, keep, tell }),
  };
}

type Place =
  | { readonly kind: 'place'; readonly conversation: string; readonly roomId: string | null }
  | Extract<PostOutcome, { kind: 'refused' }>;

function placeOf(book: RoomBook, botId: string, from: string, to: string): Place {
  if (!book.person(from)) return { kind: 'refused', reason: 'unknown-person' };
  if (book.room(to)) {
    if (!book.isIn(from, to)) return { kind: 'refused', reason: 'not-a-member' };
    return { kind: 'place', conversation: to, roomId: to };
  }
  const personId = from === botId ? to : from;
  const otherSideFits = from === botId ? book.person(to) !== undefined && to !== botId : to === botId;
  if (!otherSideFits) return { kind: 'refused', reason: 'unknown-conversation' };
  return { kind: 'place', conversation: personId, roomId: null };
}
