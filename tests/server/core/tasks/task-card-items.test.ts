import { acceptTask } from '../../../../server/core/tasks/accept-task';
import { finishTask } from '../../../../server/core/tasks/finish-task';
import { taskCardItems } from '../../../../server/core/tasks/task-card-items';
import { setUpTasks } from '../../../support/set-up-tasks';

describe('tasks on the morning card', () => {
  it('are those one has to do oneself: new until accepted, gone when done', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    const listed = (personId: string) =>
      taskCardItems(town.deps)(town.communityId, personId, town.clock.now());
    expect(await listed('wang-fang')).toMatchObject([{ requestClass: 'M', isFresh: true }]);
    expect(await listed('zhao-min')).toEqual([]);
    await acceptTask(town.deps, town.move('wang-fang', id));
    expect(await listed('wang-fang')).toMatchObject([{ isFresh: false, isWaiting: false }]);
    await finishTask(town.deps, { ...town.move('wang-fang', id), note: '已报' });
    expect(await listed('wang-fang')).toEqual([]);
  });
});
