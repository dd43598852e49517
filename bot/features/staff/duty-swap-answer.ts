import { answerSwap } from '../../../server/core/roster/answer-swap';
import type { ChangeDutyDeps } from '../../../server/core/roster/change-duty';
import type { DutyRecord } from '../../../server/core/roster/duty-record';
import type { DutyRepository } from '../../../server/core/roster/ports';
import { periodOf, periodsOf } from '../../../server/core/roster/sayings';
import { shanghaiDate } from '../../../server/core/shared/shanghai-time';
import { matchDutyCommand } from '../../matchers/duty-command';
import { takeMoment } from '../../matchers/spoken-moment';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface AnswerSwapDeps extends ChangeDutyDeps {
  readonly duties: ChangeDutyDeps['duties'] & Pick<DutyRepository, 'listConcerning'>;
}

/** 同意换班, 不同意换班 要带孩子. Of several that wait the day says which: 同意换班 6月20日. */
export const answerDutySwap =
  (deps: AnswerSwapDeps): Step =>
  async (turn, next) => {
    const command = matchDutyCommand(turn.text);
    if (command?.kind !== 'answer-swap') return next();
    const { agrees, rest, isBare } = command;
    const waiting = await waitingFor(deps, turn);
    if (waiting.length === 0) return isBare ? next() : turn.reply(sayOfBot('swap-none-waiting', {}));
    const said = takeMoment(rest, turn.at);
    const date = said.kind === 'day' ? said.date : said.kind === 'moment' ? shanghaiDate(said.at) : null;
    const meant = date === null ? waiting : waiting.filter((duty) => shanghaiDate(duty.from) === date);
    const [duty] = meant;
    if (!duty) return turn.reply(sayOfBot('swap-none-waiting', {}));
    if (meant.length > 1) return turn.reply(sayOfBot('swap-answer-which', periodsOf(meant)));
    const note = 'rest' in said ? said.rest : rest;
    const { record } = await answerSwap(deps, {
      ...{ grid: turn.grid, dutyId: duty.id, agrees, cause: turn.cause },
      note: note === '' ? null : note,
    });
    turn.reply(sayOfBot('swap-answer-sent', { ...periodOf(record), agreed: agrees }));
  };

/** The swaps asked of the writer; for a message handled again, the one it answered. */
async function waitingFor(deps: AnswerSwapDeps, turn: Turn): Promise<readonly DutyRecord[]> {
  const mine = await deps.duties.listConcerning(turn.message.communityId, turn.person.id, turn.at);
  const moved = mine.filter((duty) => duty.events.some((event) => event.causeId === turn.message.id));
  return moved.length > 0 ? moved : mine.filter((duty) => duty.swap?.toId === turn.person.id);
}
