import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { lacksPlacePart } from '../drafts/ask-place-part';
import { findSameRequest } from '../drafts/find-same-request';
import { openDrafts } from '../drafts/open-drafts';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';
import { forgetLater } from '../room/forget-later';

export interface AnswerRoomOfferDeps
  extends Omit<OpenAmongLikeDeps, 'requests'>, Pick<ProposeDraftsDeps, 'households'> {
  readonly requests: OpenAmongLikeDeps['requests'] & ProposeDraftsDeps['requests'];
}

/** A neighbour has said it already, or the place lacks a part: that is asked first. */
async function isMoreToAsk(
  deps: AnswerRoomOfferDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
): Promise<boolean> {
  const [first, ...others] = drafts;
  if (!first || lacksPlacePart(turn, drafts)) return first !== undefined;
  return (
    others.length === 0 && (await findSameRequest(deps, first, turn.person.communityId, turn.at)) !== null
  );
}

/** What was said in a room is registered only when the writer wants it; declined, nothing of it is kept as a request. */
export const answerRoomOffer =
  (deps: AnswerRoomOfferDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'offer-from-room') return next();
    const { drafts, isOverheard } = turn.question;
    const answer = matchYesNoHuman(turn.text);
    if (answer === 'no' || turn.text === '不用') {
      turn.closeQuestion();
      const [first] = drafts;
      if (isOverheard && first) forgetLater(turn, first.sourceMessageId, 0);
      return turn.reply(sayOfBot('draft-dropped', {}));
    }
    if (answer === null && turn.text !== '登记') return next();
    const isKnown = turn.person.householdId !== null || turn.person.areaId !== null;
    if (answer !== 'human' && !isKnown) return proposeDrafts(deps, turn, drafts);
    if (answer !== 'human' && (await isMoreToAsk(deps, turn, drafts)))
      return proposeDrafts(deps, turn, drafts);
    await openDrafts(deps, turn, drafts, { toClerk: answer === 'human' });
    turn.closeQuestion();
  };
