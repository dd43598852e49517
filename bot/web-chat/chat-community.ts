/** Someone of the demo community, as the chat page shows them. */
export interface ChatPerson {
  readonly id: string;
  readonly name: string;
  /** Heading in the list of people, for instance 居民 or 工作人员. */
  readonly group: string;
  /** Role in a few words, for instance 片区负责人. */
  readonly label: string;
  /** Where they live or what they look after; may be empty. */
  readonly place: string;
}

export interface ChatRoom {
  readonly id: string;
  readonly name: string;
  /** People only: the bot belongs to every room. */
  readonly memberIds: readonly string[];
  /** Name in this room by person id, where it differs from the person's own. */
  readonly nicknames?: Readonly<Record<string, string>>;
  readonly announcement?: string;
}

/** The people and rooms of the web chat: data, never source. */
export interface ChatCommunity {
  readonly name: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: readonly ChatPerson[];
  readonly rooms: readonly ChatRoom[];
}
