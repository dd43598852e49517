import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { followRequest } from '../../../server/core/requests/follow-request';
import { gatherHotSpot } from '../../../server/core/requests/hot-spots/gather-hot-spot';
import { staffName } from '../../../server/core/requests/names';
import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { confirmDrafts } from '../drafts/confirm-drafts';
import { openDrafts } from '../drafts/open-drafts';
import { todayOf } from '../today-of';
import { progressLine } from './progress-line';

export interface AnswerFollowDeps
  extends Omit<OpenAmongLikeDeps, 'requests'>, Omit<ChangeRequestDeps, 'requests'> {
  readonly requests: OpenAmongLikeDeps['requests'] & ChangeRequestDeps['requests'];
}

/** Somebody said so already: 1 follows it, 2 it is another matter, 3 a person. */
export const answerFollow =
  (deps: AnswerFollowDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'offer-follow') return next();
    const { requestId, drafts } = turn.question;
    const answer = matchYesNoHuman(turn.text);
    if (answer === 'no') return confirmDrafts(turn, drafts.map(apart), 0);
    if (answer === 'human') {
      await openDrafts(deps, turn, drafts, { toClerk: true });
      return turn.closeQuestion();
    }
    if (answer !== 'yes' && turn.text !== '跟进') return next();
    const { request } = await followRequest(deps, { requestId, personId: turn.person.id, cause: turn.cause });
    await gatherHotSpot(deps, { grid: turn.grid, matter: request, also: null, at: turn.at });
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

/** Who says that it is another matter is believed. */
const apart = (draft: RequestDraft): RequestDraft => ({ ...draft, standsAlone: true });
