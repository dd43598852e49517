import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import { withdrawRequest } from '../../../server/core/requests/withdraw-request';
import { matchResidentCommand } from '../../matchers/resident-command';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { heldDrafts, openHeld } from '../drafts/held-drafts';
import { ownRequest, type OwnRequestDeps } from './own-request';

export interface WithdrawDeps
  extends Omit<OpenAmongLikeDeps, 'requests'>, Omit<ChangeRequestDeps, 'requests'> {
  readonly requests: ChangeRequestDeps['requests'] &
    OpenAmongLikeDeps['requests'] &
    OwnRequestDeps['requests'];
}

/** 撤销: asks once, as it can't be undone. What is only being asked about is dropped at once. */
export const withdraw =
  (deps: WithdrawDeps): Step =>
  async (turn, next) => {
    const command = matchResidentCommand(turn.text);
    if (command?.kind !== 'withdraw') return next();
    if (command.code === null && heldDrafts(turn).length > 0) {
      turn.closeQuestion();
      return turn.reply(sayOfBot('draft-dropped', {}));
    }
    const request = await ownRequest(
      deps,
      turn,
      command.code?.seq ?? null,
      '撤销',
      (r) => r.state !== 'closed',
    );
    if (!request) return;
    await openHeld(deps, turn);
    turn.reply(sayOfBot('withdraw-confirm', { number: request.number.label, topic: request.topicLabel }));
    turn.ask({ kind: 'confirm-withdraw', requestId: request.id });
  };

/** The answer to it. */
export const answerWithdraw =
  (deps: WithdrawDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'confirm-withdraw') return next();
    const answer = matchYesNoHuman(turn.text);
    const { requestId } = turn.question;
    if (answer === 'yes' || turn.text === '撤销') {
      const { request } = await withdrawRequest(deps, { requestId, cause: turn.cause });
      turn.closeQuestion();
      return turn.reply(sayOfBot('withdrawn', { number: request.number.label }));
    }
    if (answer !== 'no') return next();
    const request = await deps.requests.find(requestId);
    turn.closeQuestion();
    turn.reply(sayOfBot('withdraw-kept', { number: request?.number.label ?? '' }));
  };
