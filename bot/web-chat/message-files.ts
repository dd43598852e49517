import { FileBox, type FileBoxInterface } from 'file-box';
import { type AttachmentStore, extensionOf, isAttachmentId } from './attachment-store';
import type { HubMessage } from './hub-store';
import type { PostPayload } from './post-payload';
import { isPicture } from './sniff-file';

/** The photo or voice note of a message; null when it has none. What a file cannot say travels in its metadata. */
export function fileOfMessage(attachments: AttachmentStore, message: HubMessage): FileBoxInterface | null {
  if (message.kind !== 'image' && message.kind !== 'voice') return null;
  const id = message.attachmentId;
  const file =
    id === null
      ? FileBox.fromBuffer(Buffer.from([0]), 'voice.ogg')
      : FileBox.fromFile(attachments.path(id), id);
  file.metadata = {
    attachmentId: id,
    ...(message.voiceSeconds === null ? {} : { voiceLength: message.voiceSeconds * 1000 }),
    ...(message.kind === 'voice' ? { transcript: message.text } : {}),
  };
  return file;
}

/** What posting this file means; null when it is neither a photo nor a voice note. Kept files are not kept twice. */
export async function postableFile(
  attachments: AttachmentStore,
  file: FileBoxInterface,
): Promise<PostPayload | null> {
  const { attachmentId, voiceLength, transcript } = file.metadata;
  const seconds = typeof voiceLength === 'number' ? Math.max(1, Math.round(voiceLength / 1000)) : 1;
  const words = typeof transcript === 'string' ? transcript : '';
  if (attachmentId === null) return { kind: 'voice', seconds, transcript: words, attachmentId: null };

  const keptId = typeof attachmentId === 'string' && isAttachmentId(attachmentId) ? attachmentId : null;
  const id = keptId ?? (await attachments.keep(await file.toBuffer()));
  if (id === null) return null;
  if (isPicture(extensionOf(id))) return { kind: 'image', attachmentId: id };
  return { kind: 'voice', seconds, transcript: words, attachmentId: id };
}
