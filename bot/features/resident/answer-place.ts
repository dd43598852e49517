import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { correctPlace } from '../../../server/core/requests/correct-place';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { whatThereIs } from '../drafts/what-there-is';

export interface AnswerPlaceDeps extends ChangeRequestDeps {
  readonly understanding: Understanding;
}

/** Where the danger is: everybody who was called hears the place. */
export const answerPlace =
  (deps: AnswerPlaceDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'ask-place') return next();
    const { place, unknownPlace } = deps.understanding.findPlace(turn.text, { grid: turn.grid });
    if (!place && unknownPlace) {
      return turn.reply(
        sayOfBot('place-unknown', {
          words: unknownPlace,
          buildings: whatThereIs(deps.understanding, unknownPlace, turn.grid),
        }),
      );
    }
    if (!place) return next();
    const { requestId } = turn.question;
    const { request } = await correctPlace(deps, {
      grid: turn.grid,
      requestId,
      requester: turn.person,
      place,
      cause: turn.cause,
    });
    turn.closeQuestion();
    turn.reply(sayOfBot('place-taken', { number: request.number.label, place: place.label }));
  };
