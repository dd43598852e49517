import { staffName } from '../../../server/core/requests/names';
import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 注销我的信息: a person at the window does it. */
export const privacy: Step = async (turn, next) => {
  if (matchResidentCommand(turn.text)?.kind !== 'forget-me') return next();
  const clerk = turn.grid.posts.find((post) => post.kind === 'clerk');
  turn.reply(sayOfBot('privacy-later', { clerk: clerk ? staffName(turn.grid, clerk.aId) : '' }));
};
