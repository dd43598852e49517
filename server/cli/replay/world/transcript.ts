import { toShanghaiIso } from '../../../core/shared/shanghai-time';
import type { ChannelContent, ChannelTarget } from '../../../core/outbound/channel';

/** One message the channel accepted. */
export interface Said {
  readonly at: Date;
  readonly to: string | null;
  readonly room: string | null;
  readonly kind: 'text' | 'image' | 'card' | 'link';
  readonly text: string;
}

export function toSaid(at: Date, target: ChannelTarget, content: ChannelContent): Said {
  return {
    at,
    to: target.kind === 'contact' ? target.contactId : null,
    room: target.kind === 'room' ? target.roomId : null,
    kind: content.kind,
    text: content.kind === 'text' ? content.text : content.attachmentId,
  };
}

/** The transcript's line; an image's text is its name. */
export function presentSaid(said: Said): string {
  const target = said.room === null ? { to: said.to } : { room: said.room };
  return JSON.stringify({ at: toShanghaiIso(said.at), ...target, kind: said.kind, text: said.text });
}
