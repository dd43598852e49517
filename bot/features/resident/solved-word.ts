import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { confirmOutcome } from '../../../server/core/requests/confirm-outcome';
import { staffName } from '../../../server/core/requests/names';
import type { RequestRepository } from '../../../server/core/requests/ports';
import { takeCode } from '../../matchers/request-code';
import { matchSolvedWord } from '../../matchers/solved-word';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface SolvedWordDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listOfResident'>;
}

/** 已解决 / 部分解决 / 没解决: the resident's word on what staff say is done. No dialogue is needed: the request's state asks. */
export const solvedWord =
  (deps: SolvedWordDeps): Step =>
  async (turn, next) => {
    const numbered = takeCode(turn.text);
    const isNumbered = numbered !== null && numbered.rest !== '';
    // Who writes the whole number means that request, whatever else was asked.
    if (turn.question && !(isNumbered && numbered.code.label !== null)) return next();
    const word = matchSolvedWord(isNumbered ? numbered.rest : turn.text);
    if (!word) return next();
    const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 50);
    const repeated = all.find((request) => request.events.some((event) => event.causeId === turn.message.id));
    const asked = all.filter(
      (request) => request.requesterId === turn.person.id && request.state === 'claimed-solved',
    );
    const meant = repeated
      ? [repeated]
      : isNumbered
        ? asked.filter((request) => request.number.seq === numbered.code.seq)
        : asked;
    const [request] = meant;
    if (!request) return next();
    if (meant.length > 1) {
      const numbers = meant.map((one) => `${one.number.label} ${one.topicLabel}`);
      return turn.reply(
        sayOfBot('which-own-request', { numbers, example: `${request.number.label} 已解决` }),
      );
    }
    const { request: changed } = await confirmOutcome(deps, {
      grid: turn.grid,
      requestId: request.id,
      requester: turn.person,
      answer: word.solved,
      words: word.rest === '' ? null : word.rest,
      cause: turn.cause,
    });
    const number = changed.number.label;
    if (word.solved === 'not-solved') {
      const owner = staffName(turn.grid, changed.ownerId);
      return turn.reply(
        sayOfBot('reopened-receipt', { number, owner, dueAt: changed.clocks.solveDueAt.toISOString() }),
      );
    }
    turn.reply(sayOfBot('solved-thanks', { number, outcome: word.solved }));
    turn.reply(sayOfBot('rating-asked', { number }));
    turn.ask({ kind: 'ask-rating', requestId: changed.id, cycle: changed.cycle });
  };
