import { agreeLeave } from '../../../server/core/leaves/agree-leave';
import type { LeaveDeps } from '../../../server/core/leaves/open-leave';
import { staffName } from '../../../server/core/requests/names';
import { matchSubstitute } from '../../matchers/leave-command';
import { plainWords } from '../../matchers/plain-words';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { askToConfirm } from './leave';

/** 1 确认 writes the leave, 2 取消 drops it; 由陈刚代 names another one before that. */
export const answerLeave =
  (deps: LeaveDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'confirm-leave') return next();
    const { from, to, substituteId } = turn.question;
    const answer = plainWords(turn.text) === '取消' ? 'no' : matchYesNoHuman(turn.text);
    if (answer === 'no') {
      turn.closeQuestion();
      return turn.reply(sayOfBot('leave-dropped', {}));
    }
    if (answer !== 'yes') return next();
    const { grid, person, cause } = turn;
    const agreed = await agreeLeave(deps, { grid, person, from, to, substituteId, cause });
    turn.closeQuestion();
    turn.reply(
      sayOfBot('leave-agreed', {
        ...{ from: agreed.from.toISOString(), to: agreed.to.toISOString(), count: agreed.listedIds.length },
        standIn: agreed.standInId === null ? null : staffName(grid, agreed.standInId),
      }),
    );
  };

/** 由陈刚代: the name that was asked for, or another one than was offered. */
export const answerStandIn =
  (deps: LeaveDeps): Step =>
  async (turn, next) => {
    const { question } = turn;
    if (question?.kind !== 'name-stand-in' && question?.kind !== 'confirm-leave') return next();
    const name = matchSubstitute(turn.text);
    const isKnown = turn.grid.staff.some((person) => person.name === name);
    const isNaming = name !== null && (isKnown || /^[由让请叫].*[代顶替]/.test(plainWords(turn.text)));
    if (!isNaming) return next();
    await askToConfirm(deps, turn, question, name);
  };
