import type { Message } from 'wechaty';

/** Where photos and voice notes are kept. */
export interface AttachmentKeeper {
  /** Gives back the new file's id; null when the bytes are neither a photo nor a sound. */
  keep(bytes: Buffer): Promise<string | null>;
}

export interface InboundAttachment {
  readonly attachmentId: string | null;
  readonly voiceSeconds: number | null;
  /** What the channel itself recognised in a voice note; '' when it recognises nothing. */
  readonly transcript: string;
}

export const noAttachment: InboundAttachment = { attachmentId: null, voiceSeconds: null, transcript: '' };

const maxBytes = 10 * 1024 * 1024;
const keptId = /^[A-Z0-9]{26}\.(jpg|png|webp|gif|webm|ogg)$/;

/** Saves the photo or voice note of a message. A file above 10 MB is not kept. */
export async function takeAttachment(
  deps: { readonly channel: string; readonly attachments: AttachmentKeeper },
  message: Message,
): Promise<InboundAttachment> {
  const file = await message.toFileBox();
  const { attachmentId, voiceLength, transcript } = file.metadata;
  const voice = {
    voiceSeconds: typeof voiceLength === 'number' ? Math.round(voiceLength / 1000) : null,
    transcript: typeof transcript === 'string' ? transcript : '',
  };
  // Our own page has kept the file already; a stranger's metadata is never taken for the name of a file of ours.
  if (deps.channel === 'web-chat' && attachmentId !== undefined) {
    const isKept = typeof attachmentId === 'string' && keptId.test(attachmentId);
    return { ...voice, attachmentId: isKept ? attachmentId : null };
  }
  if (file.size > maxBytes) return { ...voice, attachmentId: null };
  const bytes = await file.toBuffer();
  return { ...voice, attachmentId: bytes.length > maxBytes ? null : await deps.attachments.keep(bytes) };
}
