import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { RequestRepository } from '../../../server/core/requests/ports';
import { rateRequest } from '../../../server/core/requests/rate-request';
import { matchRatingWord } from '../../matchers/rating-word';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface RatingDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listOfResident'>;
}

const rateableDays = 7;

/** 满意 / 基本满意 / 不满意: digits and loose words (好) only as an answer, the plain words for a week after the end. */
export const rating =
  (deps: RatingDeps): Step =>
  async (turn, next) => {
    const word = matchRatingWord(turn.text);
    if (!word) return next();
    const rated = word === 'not-satisfied' ? 'dissatisfied' : word;
    const isAnswer = turn.question?.kind === 'ask-rating';
    if (!isAnswer && !/满意|好评|差评/.test(turn.text)) return next();
    const requestId = turn.question?.kind === 'ask-rating' ? turn.question.requestId : await lastToRate();
    if (!requestId) return next();
    const { request } = await rateRequest(deps, {
      grid: turn.grid,
      requestId,
      rating: rated,
      cause: turn.cause,
    });
    if (isAnswer) turn.closeQuestion();
    turn.reply(sayOfBot('rating-thanks', { number: request.number.label, bad: rated === 'dissatisfied' }));

    async function lastToRate(): Promise<string | null> {
      const since = new Date(turn.at.getTime() - rateableDays * 24 * 3_600_000);
      const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 50);
      const own = all.filter(
        (one) => one.requesterId === turn.person.id && one.closedAt && one.closedAt > since,
      );
      const open = own.find(
        (one) => one.rating === null || one.events.some((event) => event.causeId === turn.message.id),
      );
      return (open ?? own[0])?.id ?? null;
    }
  };
