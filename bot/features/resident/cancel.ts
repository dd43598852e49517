import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 取消 and 重新开始 always work: the open question is dropped, and what was not registered yet with it. */
export const cancel: Step = async (turn, next) => {
  const kind = matchResidentCommand(turn.text)?.kind;
  if (kind !== 'cancel' && kind !== 'restart') return next();
  const isDropped = turn.question !== null && 'drafts' in turn.question;
  turn.closeQuestion();
  turn.reply(sayOfBot('dialogue-cancelled', { dropped: isDropped }));
};
