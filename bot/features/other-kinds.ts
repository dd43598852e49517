import type { MessageKind } from '../../server/core/messages/stored-message';
import type { Step } from '../pipeline/turn';
import { sayOfBot } from '../wording/bot-sayings';

const names: ReadonlyMap<MessageKind, string> = new Map([
  ['video', '视频'],
  ['file', '文件'],
  ['location', '位置'],
  ['link', '链接'],
  ['card', '名片'],
  ['other', '表情或其他'],
]);

/** Messages without words we can read get a sentence that says what to do instead. A recalled message is let be. */
export const otherKinds: Step = async (turn, next) => {
  if (turn.message.kind === 'recalled') return;
  const name = names.get(turn.message.kind);
  if (!name) return next();
  turn.reply(sayOfBot('kind-not-read', { kind: name }));
};
