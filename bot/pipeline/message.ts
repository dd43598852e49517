/** A message of any channel as plain data: what the pipeline sees. */
export interface InboundMessage {
  readonly channel: string; // 'web-chat' or the puppet's name
  readonly account: string; // the bot's own id on the channel
  readonly providerMessageId: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly roomId: string | null;
  readonly kind:
    'text' | 'image' | 'voice' | 'video' | 'file' | 'location' | 'link' | 'card' | 'recalled' | 'other';
  readonly text: string; // '' for media; the channel's own transcript for voice, else ''
  readonly voiceSeconds: number | null;
  readonly mentionsBot: boolean;
  readonly fromSelf: boolean;
  readonly at: Date; // the provider's time
  readonly attachmentId: string | null; // server-made name of the saved file under the data folder
}

/** As much of a message as tells whether a room said it to the bot. */
export type RoomWords = Pick<InboundMessage, 'roomId' | 'kind' | 'text' | 'mentionsBot'>;
