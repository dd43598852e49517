import type { Cause } from '../../server/core/outbound/change-record';
import { giveTask } from '../../server/core/tasks/give-task';
import { remindTask } from '../../server/core/tasks/remind-task';
import type { Task } from '../../server/core/tasks/task';
import { setUpRequests } from './set-up-requests';
import type { StoreOptions } from './set-up-store';

/** The deeds on tasks with the demo community in memory: 赵敏 gives 王芳 something to do. */
export async function setUpTasks(options: StoreOptions = {}) {
  const town = await setUpRequests(options);
  const { clock, communityId, grid, repositories, deps } = town;
  let given = 0;
  const move = (byId: string, taskId: string, cause: Cause = town.cause(byId)) => ({ grid, taskId, cause });
  return {
    ...town,
    move,
    give: async (
      dueAt = '2026-06-16T17:30:00+08:00',
      { giver = 'zhao-min', owner = 'wang-fang' } = {},
    ): Promise<Task> => {
      given += 1;
      return giveTask(deps, {
        ...{ grid, title: '报排查表', dueAt: new Date(dueAt), cause: town.cause(giver) },
        giver: await town.person(giver),
        owner: await town.person(owner),
        sourceKey: `message-${String(given)}#0`,
      });
    },
    task: async (id: string): Promise<Task> => {
      const found = await repositories.tasks.find(id);
      if (!found) throw new Error('no such task');
      return found;
    },
    set: (moment: string) => clock.set(new Date(moment)),
    /** Looks at everything that has come by this moment, one after the other at its own time. */
    until: async (moment: string): Promise<readonly string[]> => {
      const end = new Date(moment);
      const said: string[] = [];
      for (;;) {
        const [due] = await repositories.dues.listWaiting(communityId, end, 1);
        if (!due) break;
        clock.set(due.dueAt > clock.now() ? due.dueAt : clock.now());
        await remindTask(deps, due, grid, clock.now());
        await repositories.dues.markDone(due.id);
        const at = clock.now().toISOString();
        // What is said together is gathered for a second.
        clock.set(new Date(clock.now().getTime() + 1_000));
        for (const { to, code } of await town.deliver()) said.push(`${at.slice(5, 16)} ${to} ${code ?? ''}`);
      }
      clock.set(end);
      return said;
    },
  };
}

export type Tasks = Awaited<ReturnType<typeof setUpTasks>>;
