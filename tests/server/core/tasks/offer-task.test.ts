import { acceptTask } from '../../../../server/core/tasks/accept-task';
import { offerTask, type OfferTaskInput } from '../../../../server/core/tasks/offer-task';
import { returnTask } from '../../../../server/core/tasks/return-task';
import { setUpTasks, type Tasks } from '../../../support/set-up-tasks';

const withAll = {
  name: '民政办',
  fundingLine: '民政专项',
  authority: 'may-decide',
  unitPrice: '20元/户',
} as const;
const bare = { name: '民政办', fundingLine: null, authority: 'may-report', unitPrice: null } as const;

const offer = async (town: Tasks, department: OfferTaskInput['department'], by = 'he-zhuren') =>
  offerTask(town.deps, {
    ...{ grid: town.grid, by: await town.person(by), department, title: '入户调查' },
    ...{ dueAt: new Date('2026-06-30T17:30:00+08:00'), sourceKey: 'call-1', cause: town.cause(by) },
  });

describe('a task that a department offers', () => {
  it('with money and power is taken like any other', async () => {
    const town = await setUpTasks();
    const { id, ownerId } = await offer(town, withAll);
    expect(ownerId).toBe('zhou-jianguo');
    const [card] = await town.deliver();
    expect(card?.text).toContain('经费渠道：民政专项（20元/户）；处置权限：有');
    expect(card?.text).not.toContain('该事项');
    await acceptTask(town.deps, town.move('zhou-jianguo', id));
    expect((await town.deliver()).map(({ to, code }) => [to, code])).toEqual([
      ['he-zhuren', 'task-accepted-told'],
    ]);
  });

  it('without money and power is asked about; returned, the department hears why', async () => {
    const town = await setUpTasks();
    const { id } = await offer(town, bare);
    expect((await town.deliver())[0]?.text).toContain('该事项无经费渠道、无处置权限，接收还是退回？');
    await returnTask(town.deps, { ...town.move('zhou-jianguo', id), reason: '无经费渠道' });
    expect(await town.deliver()).toMatchObject([{ to: 'he-zhuren', code: 'task-returned-told' }]);
  });

  it('without money, when it is taken, is told to the street as well, whoever offered it', async () => {
    const town = await setUpTasks();
    const { id } = await offer(town, bare, 'zhao-min');
    await town.deliver();
    await acceptTask(town.deps, town.move('zhou-jianguo', id));
    expect((await town.deliver()).map(({ to, code }) => [to, code])).toEqual([
      ['zhao-min', 'task-accepted-told'],
      ['he-zhuren', 'task-unfunded-told'],
    ]);
  });

  it('is one task, though it is offered twice', async () => {
    const town = await setUpTasks();
    expect((await offer(town, bare)).id).toBe((await offer(town, bare)).id);
    expect(await town.deliver()).toHaveLength(1);
  });
});
