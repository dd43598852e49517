import { isStaff } from '../../../server/core/people/person';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { TaskRepository } from '../../../server/core/tasks/ports';
import { requestLine } from './request-line';
import { taskLine, tasksInHand } from './task-line';
import { matchStaffCommand } from '../../matchers/staff-command';
import type { FeatureDeps } from '../feature-deps';
import { todayOf } from '../today-of';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

const mostLines = 15;

/** 待办: what one has in hand, by deadline. */
export const todo =
  (deps: {
    readonly requests: Pick<RequestRepository, 'listOpenOfStaff'>;
    readonly tasks: Pick<TaskRepository, 'listOfPerson'>;
    readonly calendar: FeatureDeps['calendar'];
  }): Step =>
  async (turn, next) => {
    const kind = matchStaffCommand(turn.text)?.kind;
    if (!isStaff(turn.person) || (kind !== 'list' && kind !== 'help')) return next();
    if (kind === 'help') return turn.reply(sayOfBot('help-staff', { botName: turn.grid.community.botName }));
    const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
    const tasks = await tasksInHand(deps.tasks, turn.message.communityId, turn.person.id, turn.at);
    if (open.length + tasks.length === 0) return turn.reply(sayOfBot('todo-empty', {}));
    const today = todayOf(deps, turn);
    turn.reply(
      sayOfBot('todo-list', {
        lines: [
          ...tasks.map((task) => taskLine(task, today)),
          ...open.map((request) => requestLine(request, today)),
        ].slice(0, mostLines),
      }),
    );
  };
