import type { StoredMessage } from '../../server/core/messages/stored-message';
import type { InboundMessage } from './message';

/** A stored message as the channel had brought it. The nickname is not kept, so there is none. */
export function toInbound(stored: StoredMessage): InboundMessage {
  const {
    channel,
    account,
    providerMessageId,
    contactId,
    roomId,
    kind,
    text,
    voiceSeconds,
    mentionsBot,
    at,
    attachmentId,
  } = stored;
  return {
    channel,
    account,
    providerMessageId,
    contactId,
    contactName: '',
    roomId,
    kind,
    text,
    voiceSeconds,
    mentionsBot,
    fromSelf: false,
    at,
    attachmentId,
  };
}
