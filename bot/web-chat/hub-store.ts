/** What the hub of the web chat keeps, as plain data. */
export interface HubMessage {
  /** ULID made by the hub: never reused, and later messages have greater ids. */
  readonly id: string;
  /** Made by the page, unique for one sender: the same message sent twice is kept once. */
  readonly clientId: string | null;
  /** A room's id, or the id of the person whose one-to-one chat with the bot this is. */
  readonly conversation: string;
  readonly roomId: string | null;
  readonly from: string;
  readonly kind: 'text' | 'image' | 'voice' | 'link' | 'recalled' | 'system';
  /** The text; a transcript for voice; `title\nurl\ndescription` for a link; the recalled message's id for recalled. */
  readonly text: string;
  readonly attachmentId: string | null;
  readonly voiceSeconds: number | null;
  readonly mentions: readonly string[];
  readonly at: Date;
}

/**
 * Where the hub keeps its messages and read marks.
 * Wanted indexes: unique (id); unique (from, clientId) where clientId is not null; (conversation, id); unique (personId, conversation).
 */
export interface HubStore {
  /** Keeps the message unless one with the same (from, clientId) is there already; gives back the one that is kept. */
  appendMessage(message: HubMessage): Promise<HubMessage>;
  findMessage(messageId: string): Promise<HubMessage | null>;
  /** The newest `limit` messages of one conversation, oldest first; with `beforeId` only those with a smaller id. */
  recentMessages(conversation: string, limit: number, beforeId?: string): Promise<readonly HubMessage[]>;
  /** Remembers how far someone has read; a mark never moves back (the greater id stays). */
  markRead(personId: string, conversation: string, messageId: string): Promise<void>;
  /** Conversation -> id of the last message this person has read. */
  reads(personId: string): Promise<Readonly<Record<string, string>>>;
}
