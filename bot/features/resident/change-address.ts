import { addressExample } from '../../../server/core/requests/names';
import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 改地址: asks where they live now; the answer binds it. */
export const changeAddress: Step = async (turn, next) => {
  if (matchResidentCommand(turn.text)?.kind !== 'move') return next();
  turn.reply(
    sayOfBot('welcome', {
      botName: turn.grid.community.botName,
      held: null,
      example: addressExample(turn.grid),
    }),
  );
  turn.ask({ kind: 'ask-address', tries: 0, said: '', drafts: [] });
};
