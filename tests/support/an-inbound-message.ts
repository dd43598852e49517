import type { InboundMessage } from '../../bot/pipeline/message';

let made = 0;

/** A private text of 张桂兰 on the morning of 9 June, unless told otherwise. */
export function anInboundMessage(changes: Partial<InboundMessage> = {}): InboundMessage {
  made += 1;
  return {
    channel: 'web-chat',
    account: 'bot',
    providerMessageId: `provider-${made}`,
    contactId: 'zhang-guilan',
    contactName: '张桂兰',
    roomId: null,
    kind: 'text',
    text: '你好',
    voiceSeconds: null,
    mentionsBot: false,
    fromSelf: false,
    at: new Date('2026-06-09T10:00:00+08:00'),
    attachmentId: null,
    ...changes,
  };
}
