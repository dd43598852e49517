import { z } from 'zod';
import { maxTextLength } from './post-payload';

const id = z.string().min(1).max(200);
const clientId = z.string().regex(/^[\w-]{8,64}$/);

/** What the page may say over its WebSocket. */
export const fromPage = z.discriminatedUnion('do', [
  /** Who is looking: null for the list of people. Also changes who it is. */
  z.object({ do: z.literal('hello'), who: id.nullable() }),
  z.object({ do: z.literal('text'), clientId, to: id, text: z.string().max(maxTextLength * 2) }),
  z.object({ do: z.literal('image'), clientId, to: id, attachmentId: id }),
  z.object({
    do: z.literal('voice'),
    clientId,
    to: id,
    seconds: z.number().int(),
    transcript: z.string().max(maxTextLength * 2),
    attachmentId: id.nullable(),
  }),
  z.object({ do: z.literal('recall'), messageId: id }),
  z.object({ do: z.literal('read'), conversation: id, messageId: id }),
  z.object({ do: z.literal('earlier'), conversation: id, before: id }),
]);

export type FromPage = z.infer<typeof fromPage>;

export interface WirePerson {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly label: string;
  readonly place: string;
  readonly unread: number;
}

export interface WireMessage {
  readonly id: string;
  readonly clientId: string | null;
  /** The other side as this viewer sees it: the bot's id or a room's id. */
  readonly conversation: string;
  readonly from: string;
  readonly fromName: string;
  readonly kind: 'text' | 'image' | 'voice' | 'link' | 'recalled' | 'system';
  readonly text: string;
  readonly attachmentId: string | null;
  readonly voiceSeconds: number | null;
  readonly mentionsMe: boolean;
  /** ISO, UTC. */
  readonly at: string;
}

export interface WireConversation {
  readonly id: string;
  readonly title: string;
  readonly isRoom: boolean;
  readonly announcement: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly unread: number;
  readonly messages: readonly WireMessage[];
}

/** What the server says to the page. */
export type ToPage =
  | {
      readonly is: 'people';
      readonly community: string;
      readonly botId: string;
      readonly people: readonly WirePerson[];
    }
  | { readonly is: 'state'; readonly me: WirePerson; readonly conversations: readonly WireConversation[] }
  | { readonly is: 'message'; readonly message: WireMessage; readonly unread: number }
  | { readonly is: 'unread'; readonly conversation: string; readonly unread: number }
  /** Unread messages by person, for the list of people. */
  | { readonly is: 'badges'; readonly unread: Readonly<Record<string, number>> }
  | { readonly is: 'conversations'; readonly conversations: readonly WireConversation[] }
  | { readonly is: 'earlier'; readonly conversation: string; readonly messages: readonly WireMessage[] }
  | { readonly is: 'refused'; readonly clientId: string | null; readonly sentence: string }
  | { readonly is: 'try-later'; readonly clientId: string | null };
