import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { OpenRequestDeps } from '../../../server/core/requests/open-request';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { openDrafts } from '../drafts/open-drafts';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';

export interface AnswerRoomOfferDeps
  extends Omit<OpenRequestDeps, 'requests'>, Pick<ProposeDraftsDeps, 'households'> {
  readonly requests: OpenRequestDeps['requests'] & ProposeDraftsDeps['requests'];
}

/** What was said in a room is registered only when the writer wants it; declined, nothing of it is kept as a request. */
export const answerRoomOffer =
  (deps: AnswerRoomOfferDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'offer-from-room') return next();
    const { drafts } = turn.question;
    const answer = matchYesNoHuman(turn.text);
    if (answer === 'no' || turn.text === '不用') {
      turn.closeQuestion();
      return turn.reply(sayOfBot('draft-dropped', {}));
    }
    if (answer === null && turn.text !== '登记') return next();
    const isKnown = turn.person.householdId !== null || turn.person.areaId !== null;
    if (answer !== 'human' && !isKnown) return proposeDrafts(deps, turn, drafts);
    await openDrafts(deps, turn, drafts, { toClerk: answer === 'human' });
    turn.closeQuestion();
  };
