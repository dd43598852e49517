// The page's own copy of what goes over its WebSocket; the server's is checked there. A browser test holds the two together.

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly label: string;
  readonly place: string;
  readonly unread: number;
}

export interface Message {
  readonly id: string;
  readonly clientId: string | null;
  readonly conversation: string;
  readonly from: string;
  readonly fromName: string;
  readonly kind: 'text' | 'image' | 'voice' | 'link' | 'recalled' | 'system';
  readonly text: string;
  readonly attachmentId: string | null;
  readonly voiceSeconds: number | null;
  readonly mentionsMe: boolean;
  readonly at: string;
}

export interface Conversation {
  readonly id: string;
  readonly title: string;
  readonly isRoom: boolean;
  readonly announcement: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly unread: number;
  readonly messages: readonly Message[];
}

export type ToPage =
  | {
      readonly is: 'people';
      readonly community: string;
      readonly botId: string;
      readonly people: readonly Person[];
    }
  | { readonly is: 'state'; readonly me: Person; readonly conversations: readonly Conversation[] }
  | { readonly is: 'message'; readonly message: Message; readonly unread: number }
  | { readonly is: 'unread'; readonly conversation: string; readonly unread: number }
  | { readonly is: 'badges'; readonly unread: Readonly<Record<string, number>> }
  | { readonly is: 'conversations'; readonly conversations: readonly Conversation[] }
  | { readonly is: 'earlier'; readonly conversation: string; readonly messages: readonly Message[] }
  | { readonly is: 'refused'; readonly clientId: string | null; readonly sentence: string }
  | { readonly is: 'try-later'; readonly clientId: string | null };

export type FromPage =
  | { readonly do: 'hello'; readonly who: string | null }
  | { readonly do: 'text'; readonly clientId: string; readonly to: string; readonly text: string }
  | { readonly do: 'image'; readonly clientId: string; readonly to: string; readonly attachmentId: string }
  | {
      readonly do: 'voice';
      readonly clientId: string;
      readonly to: string;
      readonly seconds: number;
      readonly transcript: string;
      readonly attachmentId: string | null;
    }
  | { readonly do: 'recall'; readonly messageId: string }
  | { readonly do: 'read'; readonly conversation: string; readonly messageId: string }
  | { readonly do: 'earlier'; readonly conversation: string; readonly before: string };

/** A message the page keeps until the server has confirmed it. */
export type Sending = Extract<FromPage, { clientId: string }>;

const kinds = new Set<unknown>([
  'people',
  'state',
  'message',
  'unread',
  'badges',
  'conversations',
  'earlier',
  'refused',
  'try-later',
]);

export const isToPage = (value: unknown): value is ToPage =>
  typeof value === 'object' && value !== null && 'is' in value && kinds.has(value.is);
