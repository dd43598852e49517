import { addressExample } from '../../../server/core/requests/names';
import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { openLater } from '../drafts/confirm-drafts';
import { heldDrafts } from '../drafts/held-drafts';

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
  const drafts = heldDrafts(turn);
  turn.ask({ kind: 'ask-address', tries: 0, said: '', drafts });
  if (drafts.length > 0) openLater(turn);
};
