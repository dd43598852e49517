import { addressExample } from '../../server/core/requests/names';
import { isStaff } from '../../server/core/people/person';
import { matchResidentCommand } from '../matchers/resident-command';
import type { Step, Turn } from '../pipeline/turn';
import { sayOfBot } from '../wording/bot-sayings';

/** 帮助 says what can be done. */
export const help: Step = async (turn, next) => {
  if (matchResidentCommand(turn.text)?.kind !== 'help') return next();
  turn.reply(helpFor(turn));
};

/** The last feature: nothing else knew what to do. A contact we know nothing of is greeted and asked for the address. */
export const unhandled: Step = async (turn) => {
  const { person } = turn;
  if (turn.message.kind === 'text' && turn.text === '') return turn.reply(sayOfBot('text-empty', {}));
  if (!isStaff(person) && !person.householdId && !person.areaId && turn.question === null) {
    turn.reply(
      sayOfBot('welcome', {
        botName: turn.grid.community.botName,
        held: null,
        example: addressExample(turn.grid),
      }),
    );
    return turn.ask({ kind: 'ask-address', tries: 0, said: '', drafts: [] });
  }
  if (turn.question && choicesOf(turn))
    return turn.reply(sayOfBot('answer-1-2-3', { choices: choicesOf(turn) ?? '' }));
  turn.reply(isStaff(person) ? sayOfBot('unknown-staff-word', {}) : helpFor(turn));
};

function helpFor(turn: Turn) {
  const { botName } = turn.grid.community;
  return isStaff(turn.person) ? sayOfBot('help-staff', { botName }) : sayOfBot('help-resident', { botName });
}

/** An open question stays open; its choices are said again. */
function choicesOf(turn: Turn): string | null {
  switch (turn.question?.kind) {
    case 'confirm-draft':
      return '1 对 2 不对 3 找人工';
    case 'offer-from-room':
      return '1 登记 2 不用 3 找人工';
    case 'offer-follow':
      return '1 同一件 2 不是同一件 3 找人工';
    case 'ask-move':
      return '1 住这里 2 只是反映那边的事 3 找人工';
    case 'confirm-leave':
    case 'confirm-notice':
    case 'confirm-held':
      return '1 确认 2 取消';
    case 'confirm-withdraw':
      return '1 撤销 2 不撤 3 找人工';
    default:
      return null;
  }
}
