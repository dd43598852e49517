import { isStaff } from '../../../server/core/people/person';
import type { RequestRepository } from '../../../server/core/requests/ports';
import { requestLine } from './request-line';
import { matchStaffCommand } from '../../matchers/staff-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

const mostLines = 15;

/** 待办: what one has in hand, by deadline. */
export const todo =
  (deps: { readonly requests: Pick<RequestRepository, 'listOpenOfStaff'> }): Step =>
  async (turn, next) => {
    const kind = matchStaffCommand(turn.text)?.kind;
    if (!isStaff(turn.person) || (kind !== 'list' && kind !== 'help')) return next();
    if (kind === 'help') return turn.reply(sayOfBot('help-staff', { botName: turn.grid.community.botName }));
    const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
    if (open.length === 0) return turn.reply(sayOfBot('todo-empty', {}));
    turn.reply(
      sayOfBot('todo-list', {
        lines: open.slice(0, mostLines).map((request) => requestLine(request, turn.at)),
      }),
    );
  };
