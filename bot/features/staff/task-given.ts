import type { Grid } from '../../../server/core/grid/grid';
import { isOnLeave } from '../../../server/core/grid/is-on-leave';
import type { Person } from '../../../server/core/people/person';
import type { CreateTaskDeps } from '../../../server/core/tasks/create-task';
import { dueOnDay } from '../../../server/core/tasks/due-time';
import { giveTask } from '../../../server/core/tasks/give-task';
import type { Task } from '../../../server/core/tasks/task';
import { matchTaskGiven, takeNames } from '../../matchers/task-command';
import { takeMoment } from '../../matchers/spoken-moment';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 任务 王芳 明天17点前 报排查表: out at once, and for ten minutes it can be called back. */
export const giveTaskPrivately =
  (deps: CreateTaskDeps): Step =>
  async (turn, next) => {
    const said = matchTaskGiven(turn.text);
    if (said === null) return next();
    await give(deps, turn, said);
  };

/** @小银 任务 @王芳 明天17点前 报排查表: in the work group, where only who and until when is repeated. */
export const giveTaskInRoom =
  (deps: CreateTaskDeps): Step =>
  async (turn, next) => {
    if (!turn.message.mentionsBot) return next();
    const said = matchTaskGiven(turn.text.replaceAll(`@${turn.grid.community.botName}`, ' '));
    if (said === null) return next();
    const room = turn.grid.rooms.find(({ id }) => id === turn.message.roomId);
    if (room?.purpose !== 'work') return turn.reply(sayOfBot('task-not-here', {}));
    const tasks = await give(deps, turn, said);
    if (tasks.length > 0) turn.replyInRoom(sayOfBot('task-given-in-room', givenParams(turn.grid, tasks)));
  };

/** A word that does not fit is answered, and nothing is given to anybody. */
async function give(deps: CreateTaskDeps, turn: Turn, said: string): Promise<readonly Task[]> {
  const { grid } = turn;
  const none = (saying: Parameters<Turn['reply']>[0]): readonly Task[] => {
    turn.reply(saying);
    return [];
  };
  if (said === '') return none(sayOfBot('task-how', {}));
  const taken = takeNames(said, callables(grid));
  if ('unknown' in taken) return none(sayOfBot('staff-not-found', { words: taken.unknown }));
  const moment = takeMoment(taken.rest, turn.at);
  if (moment.kind === 'impossible') return none(sayOfBot('task-date-impossible', { words: moment.words }));
  if (moment.kind === 'none' || moment.rest === '') return none(sayOfBot('task-how', {}));
  const calendar = deps.calendar(grid);
  const dueAt = moment.kind === 'day' ? dueOnDay(calendar, moment.date) : moment.at;
  const owners = [...new Set(taken.names.flatMap((name) => findCalled(grid, name) ?? []))];
  const tasks: Task[] = [];
  for (const [index, owner] of owners.entries())
    tasks.push(
      await giveTask(deps, {
        ...{ grid, giver: turn.person, owner, title: moment.rest, dueAt, cause: turn.cause },
        sourceKey: `${turn.message.id}#${String(index)}`,
      }),
    );
  const away = owners.filter(({ id }) => isOnLeave(grid, id, turn.at)).map(({ name }) => name);
  turn.reply(sayOfBot('task-given-by-you', { ...givenParams(grid, tasks), away }));
  return tasks;
}

function givenParams(grid: Grid, tasks: readonly Task[]) {
  return {
    numbers: tasks.map(({ number }) => number.label),
    owners: tasks.map(({ ownerId }) => grid.staff.find(({ id }) => id === ownerId)?.name ?? ownerId),
    dueAt: tasks[0]?.dueAt.toISOString() ?? '',
  };
}

const callables = (grid: Grid): readonly string[] => [
  ...grid.staff.map(({ name }) => name),
  ...grid.posts.flatMap(({ title, aliases }) => [title, ...aliases]),
];

/** Staff by name, or A of a post by its title or alias. */
function findCalled(grid: Grid, words: string): Person | null {
  const named = grid.staff.find(({ name }) => name === words);
  const post = grid.posts.find(({ title, aliases }) => title === words || aliases.includes(words));
  return named ?? grid.staff.find(({ id }) => id === post?.aId) ?? null;
}
