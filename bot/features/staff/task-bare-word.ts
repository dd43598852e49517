import { cardsWaiting } from '../../../server/core/leaves/cards-waiting';
import type { LeaveRepository } from '../../../server/core/leaves/ports';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { DutyRepository } from '../../../server/core/roster/ports';
import type { ChangeTaskDeps } from '../../../server/core/tasks/change-task';
import type { TaskRepository } from '../../../server/core/tasks/ports';
import type { Task } from '../../../server/core/tasks/task';
import { matchStaffCommand } from '../../matchers/staff-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { endedSince, isMovedBy, shortLine } from './find-task';
import { runTaskWord } from './task-word';

export interface TaskBareWordDeps extends ChangeTaskDeps {
  readonly tasks: ChangeTaskDeps['tasks'] & Pick<TaskRepository, 'listOfPerson'>;
  readonly requests: Pick<RequestRepository, 'listOpenOfStaff'>;
  readonly duties: Pick<DutyRepository, 'listConcerning'>;
  readonly leaves: Pick<LeaveRepository, 'listSince'>;
}

type BareWord = 'accept' | 'done';

/** 收到 or 完成 alone: the only task at hand; with something else at hand that it may mean, the bot asks and changes nothing. */
export const taskBareWord =
  (deps: TaskBareWordDeps): Step =>
  async (turn, next) => {
    const word = bareWord(turn);
    if (!word) return next();
    const meant = await tasksFor(deps, turn, word);
    const [only] = meant;
    if (!only) return next();
    const others = isMovedBy(only, turn) ? null : await othersFor(deps, turn, word);
    if (others?.isDone) return next();
    if (meant.length === 1 && !others?.lines.length)
      return runTaskWord(deps, turn, only, { kind: word, rest: '' });
    turn.reply(
      sayOfBot('which-task', {
        word: word === 'accept' ? '收到' : '完成',
        lines: [...meant.map(shortLine), ...(others?.lines ?? [])],
      }),
    );
  };

/** 办结 is said of requests. */
function bareWord(turn: Turn): BareWord | null {
  const command = matchStaffCommand(turn.text);
  if (!command || command.code !== null || command.rest !== '') return null;
  if (command.kind === 'accept') return 'accept';
  return command.kind === 'done' && /完成/.test(turn.text) ? 'done' : null;
}

async function tasksFor(deps: TaskBareWordDeps, turn: Turn, word: BareWord): Promise<readonly Task[]> {
  const { communityId } = turn.message;
  const all = await deps.tasks.listOfPerson(communityId, turn.person.id, endedSince(turn));
  const moved = all.filter((task) => isMovedBy(task, turn));
  if (moved.length > 0) return moved;
  const wanted: Task['state'] = word === 'accept' ? 'given' : 'accepted';
  return all.filter((task) => task.ownerId === turn.person.id && task.state === wanted);
}

interface Others {
  readonly lines: readonly string[];
  /** This very message did one of them already: it meant that. */
  readonly isDone: boolean;
}

/** What else the word may mean. */
async function othersFor(deps: TaskBareWordDeps, turn: Turn, word: BareWord): Promise<Others> {
  const { communityId } = turn.message;
  const personId = turn.person.id;
  const requests = await deps.requests.listOpenOfStaff(communityId, personId);
  const fits = (request: ServiceRequest): boolean =>
    word === 'accept'
      ? request.state === 'assigned'
      : request.ownerId === personId && request.state !== 'claimed-solved';
  const lines = requests.filter(fits).map((request) => `${request.number.label} ${request.topicLabel}`);
  if (word === 'done') return { lines, isDone: requests.some((request) => isMovedBy(request, turn)) };
  const duties = await deps.duties.listConcerning(communityId, personId, turn.at);
  const isAsked = duties.some((duty) => duty.confirmedAt === null && duty.askedIds.includes(personId));
  const cards = await cardsWaiting(deps, communityId, personId, turn.cause);
  const known = [...requests, ...duties, ...cards.map(({ leave }) => leave)];
  return {
    lines: [
      ...lines,
      ...(isAsked ? ['值班（请回“值班收到”）'] : []),
      ...(cards.length > 0 ? ['交接（请回“交接收到”）'] : []),
    ],
    isDone: known.some((record) => isMovedBy(record, turn)),
  };
}
