import type { Conversation, Message } from './wire';

/** The last message of a conversation in one line, as the list shows it. */
export function summaryOf(conversation: Conversation, meId: string): string {
  const recalled = recalledIds(conversation.messages);
  const last = conversation.messages.filter(({ id }) => !recalled.has(id)).at(-1);
  if (!last) return conversation.isRoom ? `${conversation.members.length} 人` : '有事找我说一声';
  const words = wordsOf(last, meId);
  const isNamed =
    conversation.isRoom && last.kind !== 'system' && last.kind !== 'recalled' && last.from !== meId;
  return isNamed ? `${last.fromName}：${words}` : words;
}

/** Ids of the messages that were taken back. */
export const recalledIds = (messages: readonly Message[]): ReadonlySet<string> =>
  new Set(messages.filter(({ kind }) => kind === 'recalled').map(({ text }) => text));

export const recallLine = (message: Message, meId: string): string =>
  message.from === meId ? '你撤回了一条消息' : `“${message.fromName}”撤回了一条消息`;

function wordsOf(message: Message, meId: string): string {
  switch (message.kind) {
    case 'image':
      return '[图片]';
    case 'voice':
      return message.text === '' ? `[语音] ${message.voiceSeconds ?? 0}″` : `[语音] ${message.text}`;
    case 'link':
      return `[链接] ${message.text.split('\n')[0] ?? ''}`;
    case 'recalled':
      return recallLine(message, meId);
    case 'text':
    case 'system':
      return message.text.slice(0, 120);
  }
}
