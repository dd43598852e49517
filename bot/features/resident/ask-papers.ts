import { findService } from '../../../server/core/guide/find-service';
import { papersOf } from '../../../server/core/requests/papers-on-opening';
import { sayOfRequest } from '../../../server/core/requests/sayings';
import { asksForPapers, soundsLikeAsking } from '../../matchers/asks-for-papers';
import type { Step } from '../../pipeline/turn';

/** 高龄津贴要带什么: the checklist, and nothing is opened. An open question stays open. */
export const askPapers: Step = async (turn, next) => {
  if (!soundsLikeAsking(turn.text)) return next();
  const found = findService(turn.grid.services ?? [], turn.text);
  if (!found || !asksForPapers(turn.text, found.words)) return next();
  turn.reply(sayOfRequest('papers-answered', papersOf(found.service)));
};
