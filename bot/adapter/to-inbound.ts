import { type Message, types } from 'wechaty';
import type { InboundMessage } from '../pipeline/message';
import {
  type AttachmentKeeper,
  type InboundAttachment,
  noAttachment,
  takeAttachment,
} from './inbound-attachment';
import { mentionsBot } from './mentions-bot';

export interface ToInboundDeps {
  /** 'web-chat' or the puppet's name. */
  readonly channel: string;
  readonly attachments: AttachmentKeeper;
  /** Told when a photo could not be fetched; the message goes on without it. */
  onAttachmentError(error: unknown): void;
}

const kinds = new Map<types.Message, InboundMessage['kind']>([
  [types.Message.Text, 'text'],
  [types.Message.Image, 'image'],
  [types.Message.Audio, 'voice'],
  [types.Message.Video, 'video'],
  [types.Message.Attachment, 'file'],
  [types.Message.Location, 'location'],
  [types.Message.Url, 'link'],
  [types.Message.MiniProgram, 'link'],
  [types.Message.Contact, 'card'],
  [types.Message.Recalled, 'recalled'],
]);

/** The SDK's message as plain data. Its time is the provider's; for `recalled` the text is the id of the recalled message. */
export async function toInbound(deps: ToInboundDeps, message: Message): Promise<InboundMessage> {
  const talker = message.talker();
  const account = message.wechaty.puppet.currentUserId;
  const kind = kinds.get(message.type()) ?? 'other';
  const file = kind === 'image' || kind === 'voice' ? await attachmentOf(deps, message) : noAttachment;
  return {
    channel: deps.channel,
    account,
    providerMessageId: message.id,
    contactId: talker.id,
    contactName: talker.name(),
    roomId: message.room()?.id ?? null,
    kind,
    text: textOf(kind, message, file),
    voiceSeconds: file.voiceSeconds,
    mentionsBot: kind === 'text' && (await mentionsBot(message, account)),
    fromSelf: message.self(),
    at: message.date(),
    attachmentId: file.attachmentId,
  };
}

// The text of media may be XML, a file name or nothing, depending on the puppet: only text and our own transcript count.
function textOf(kind: InboundMessage['kind'], message: Message, file: InboundAttachment): string {
  if (kind === 'text' || kind === 'recalled') return message.text();
  return kind === 'voice' ? file.transcript : '';
}

async function attachmentOf(deps: ToInboundDeps, message: Message): Promise<InboundAttachment> {
  if (message.self()) return noAttachment;
  try {
    return await takeAttachment(deps, message);
  } catch (error) {
    deps.onAttachmentError(error);
    return noAttachment;
  }
}
