import type { StoredMessage } from '../../../server/core/messages/stored-message';
import { freshId } from './fresh-id';
import { at } from './moments';

/** A text of a resident, not handled yet. */
export function aMessage(
  overrides: Partial<StoredMessage> & { readonly communityId: string },
): StoredMessage {
  return {
    id: freshId('message'),
    channel: 'web-chat',
    account: 'bot',
    providerMessageId: freshId('provider'),
    contactId: 'chen-jie',
    roomId: null,
    kind: 'text',
    text: '三栋二单元的灯坏了好几天了',
    voiceSeconds: null,
    attachmentId: null,
    mentionsBot: false,
    at: at(0),
    receivedAt: at(1),
    late: false,
    history: false,
    handledAt: null,
    leaseUntil: null,
    leaseHolder: null,
    tries: 0,
    setAside: null,
    outbox: [],
    ...overrides,
  };
}
