import { z } from 'zod';

const chatMessage = z.object({
  id: z.string(),
  clientId: z.string().nullable(),
  /** As the viewer sees it: the bot's id or a room's id. */
  conversation: z.string(),
  from: z.string(),
  kind: z.enum(['text', 'image', 'voice', 'link', 'recalled', 'system']),
  text: z.string(),
  mentionsMe: z.boolean(),
  at: z.string(),
});

const conversation = z.object({
  id: z.string(),
  title: z.string(),
  isRoom: z.boolean(),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  messages: z.array(chatMessage),
});

/** What the server says to a page, as far as a drill reads it. */
export const chatFrame = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('people'),
    botId: z.string(),
    people: z.array(z.object({ id: z.string(), name: z.string(), group: z.string(), label: z.string() })),
  }),
  z.object({ is: z.literal('state'), conversations: z.array(conversation) }),
  z.object({ is: z.literal('message'), message: chatMessage }),
  z.object({ is: z.literal('refused'), clientId: z.string().nullable(), sentence: z.string() }),
  z.object({ is: z.literal('try-later'), clientId: z.string().nullable() }),
  z.object({ is: z.enum(['unread', 'badges', 'conversations', 'earlier']) }),
]);

export type ChatFrame = z.infer<typeof chatFrame>;
export type ChatMessage = z.infer<typeof chatMessage>;
export type ChatConversation = z.infer<typeof conversation>;
