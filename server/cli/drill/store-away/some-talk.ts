import type { InboundMessage } from '../../../../bot/pipeline/message';

export interface Talk {
  /** The next message of somebody, sent now. */
  next(at: Date): InboundMessage;
}

const conversations = 64;
const rooms = 4;
const words = ['楼道灯不亮', '1', '3-2-501', '进度', '谢谢', '你好', '垃圾没人收', '2'];

/** What residents the community does not know yet write, in private and in rooms; the seed decides who and what. */
export function createTalk(random: () => number): Talk {
  let count = 0;
  return {
    next(at) {
      count += 1;
      const who = Math.floor(random() * conversations);
      const contactId = `drill-${who}`;
      return {
        channel: 'web-chat',
        account: 'drill-bot',
        providerMessageId: `drill-${String(count).padStart(8, '0')}`,
        contactId,
        contactName: contactId,
        roomId: who < rooms ? `drill-room-${who}` : null,
        kind: 'text',
        text: words[Math.floor(random() * words.length)] ?? '你好',
        voiceSeconds: null,
        mentionsBot: false,
        fromSelf: false,
        at,
        attachmentId: null,
      };
    },
  };
}
