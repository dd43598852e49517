import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { followRequest } from '../../../server/core/requests/follow-request';
import { staffName } from '../../../server/core/requests/names';
import type { OpenRequestDeps } from '../../../server/core/requests/open-request';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { confirmDrafts } from '../drafts/confirm-drafts';
import { openDrafts } from '../drafts/open-drafts';
import { todayOf } from '../today-of';
import { progressLine } from './progress-line';

export interface AnswerFollowDeps
  extends Omit<OpenRequestDeps, 'requests'>, Omit<ChangeRequestDeps, 'requests'> {
  readonly requests: OpenRequestDeps['requests'] & ChangeRequestDeps['requests'];
}

/** Somebody said so already: 1 follows it, 2 it is another matter, 3 a person. */
export const answerFollow =
  (deps: AnswerFollowDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'offer-follow') return next();
    const { requestId, drafts } = turn.question;
    const answer = matchYesNoHuman(turn.text);
    if (answer === 'no') return confirmDrafts(turn, drafts, 0);
    if (answer === 'human') {
      await openDrafts(deps, turn, drafts, { toClerk: true });
      return turn.closeQuestion();
    }
    if (answer !== 'yes' && turn.text !== '跟进') return next();
    const { request } = await followRequest(deps, { requestId, personId: turn.person.id, cause: turn.cause });
    turn.closeQuestion();
    if (request.requesterId === turn.person.id) {
      return turn.reply(
        sayOfBot('progress', { lines: [progressLine(request, turn.grid, todayOf(deps, turn))] }),
      );
    }
    turn.reply(
      sayOfBot('followed', {
        number: request.number.label,
        owner: staffName(turn.grid, request.ownerId),
        dueAt: request.clocks.solveDueAt.toISOString(),
      }),
    );
  };
