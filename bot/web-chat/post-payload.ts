import { extensionOf, isAttachmentId } from './attachment-store';
import type { HubMessage } from './hub-store';
import { isPicture } from './sniff-file';

/** What somebody puts into a conversation. */
export type PostPayload =
  | { readonly kind: 'text'; readonly text: string; readonly mentions?: readonly string[] }
  | { readonly kind: 'image'; readonly attachmentId: string }
  | {
      readonly kind: 'voice';
      readonly seconds: number;
      readonly transcript: string;
      readonly attachmentId: string | null;
    }
  | { readonly kind: 'link'; readonly title: string; readonly url: string; readonly description: string };

export type RefusalReason =
  | 'unknown-person'
  | 'unknown-conversation'
  | 'not-a-member'
  | 'empty'
  | 'text-too-long'
  | 'bad-attachment'
  | 'bad-voice'
  | 'not-yours'
  | 'too-late-to-recall';

export type PostOutcome =
  | { readonly kind: 'posted'; readonly message: HubMessage }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

// A pasted page of 64 kB must arrive whole; what is longer than this is no chat message.
export const maxTextLength = 100_000;
const maxVoiceSeconds = 120;

/** Why this cannot be posted, or null. */
export function refusalOf(payload: PostPayload): RefusalReason | null {
  switch (payload.kind) {
    case 'text':
      if (payload.text.trim() === '') return 'empty';
      return payload.text.length > maxTextLength ? 'text-too-long' : null;
    case 'image':
      return isPictureId(payload.attachmentId) ? null : 'bad-attachment';
    case 'voice':
      if (!(payload.seconds > 0 && payload.seconds <= maxVoiceSeconds)) return 'bad-voice';
      if (payload.transcript.length > maxTextLength) return 'text-too-long';
      return payload.attachmentId === null || isSoundId(payload.attachmentId) ? null : 'bad-attachment';
    case 'link':
      return payload.url.length + payload.title.length + payload.description.length > maxTextLength
        ? 'text-too-long'
        : null;
  }
}

const isPictureId = (id: string): boolean => isAttachmentId(id) && isPicture(extensionOf(id));
const isSoundId = (id: string): boolean => isAttachmentId(id) && !isPicture(extensionOf(id));

/** The parts of a kept message that the payload decides. */
export function contentOf(
  payload: PostPayload,
): Pick<HubMessage, 'kind' | 'text' | 'attachmentId' | 'voiceSeconds'> {
  switch (payload.kind) {
    case 'text':
      return { kind: 'text', text: payload.text, attachmentId: null, voiceSeconds: null };
    case 'image':
      return { kind: 'image', text: '', attachmentId: payload.attachmentId, voiceSeconds: null };
    case 'voice':
      return {
        kind: 'voice',
        text: payload.transcript,
        attachmentId: payload.attachmentId,
        voiceSeconds: payload.seconds,
      };
    case 'link': {
      const text = [payload.title, payload.url, payload.description].join('\n');
      return { kind: 'link', text, attachmentId: null, voiceSeconds: null };
    }
  }
}
