import { acceptTask } from '../../../../server/core/tasks/accept-task';
import { askExtension } from '../../../../server/core/tasks/ask-extension';
import { decideExtension } from '../../../../server/core/tasks/decide-extension';
import { finishTask } from '../../../../server/core/tasks/finish-task';
import { isLate } from '../../../../server/core/tasks/task-clocks';
import { setUpTasks } from '../../../support/set-up-tasks';

describe('the clocks of a task', () => {
  it('that nobody accepts: after a working day the holder again and the giver', async () => {
    const town = await setUpTasks();
    await town.give('2026-06-30T17:30:00+08:00');
    await town.deliver();
    expect(await town.until('2026-06-11T00:00:00+08:00')).toEqual([
      '06-10T09:30 wang-fang task-not-accepted',
      '06-10T09:30 zhao-min task-not-accepted',
    ]);
  });

  it('that is accepted: reminders at half and four fifths, two hours before, at the end, a quarter later; each once', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    await acceptTask(town.deps, town.move('wang-fang', id));
    await town.deliver();
    const said = await town.until('2026-06-26T00:00:00+08:00');
    expect(said.map((line) => line.slice(12))).toEqual([
      'wang-fang task-due-soon',
      'wang-fang task-due-soon',
      'wang-fang task-due-soon',
      'wang-fang task-late',
      'zhou-jianguo task-late',
      'zhao-min task-late',
      'he-zhuren task-late',
    ]);
    expect(said[2]).toContain('06-16T07:30');
    expect(said[3]).toContain('06-16T09:30');
    expect((await town.task(id)).events.filter(({ kind }) => kind === 'reminded')).toHaveLength(5);
  });

  it('says at once, and once to each, what several steps say that were missed', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    await acceptTask(town.deps, town.move('wang-fang', id));
    await town.deliver();
    town.set('2026-06-17T10:00:00+08:00');
    const said = await town.until('2026-06-17T10:00:00+08:00');
    expect(said.map((line) => line.slice(12))).toEqual([
      'wang-fang task-late',
      'zhou-jianguo task-late',
      'zhao-min task-late',
    ]);
  });

  it('is silent once it is done', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    await finishTask(town.deps, { ...town.move('wang-fang', id), note: null });
    await town.deliver();
    expect(await town.until('2026-07-01T00:00:00+08:00')).toEqual([]);
  });

  it('moves with an extension that was agreed in time; late stays late', async () => {
    const town = await setUpTasks();
    const clockwork = { grid: town.grid, calendar: town.deps.calendar(town.grid) };
    const until = new Date('2026-06-18T17:30:00+08:00');
    const extend = async (id: string) => {
      await askExtension(town.deps, { ...town.move('wang-fang', id), until, reason: '等材料' });
      await decideExtension(town.deps, { ...town.move('zhao-min', id), approved: true, reason: null });
    };
    const inTime = await town.give();
    await extend(inTime.id);
    const late = await town.give('2026-06-10T12:00:00+08:00');
    town.set('2026-06-10T14:00:00+08:00');
    await extend(late.id);
    town.set('2026-06-17T10:00:00+08:00');
    expect(isLate(await town.task(inTime.id), clockwork, town.clock.now())).toBe(false);
    expect(isLate(await town.task(late.id), clockwork, town.clock.now())).toBe(true);
    await finishTask(town.deps, { ...town.move('wang-fang', late.id), note: null });
    expect((await town.deliver()).find(({ code }) => code === 'task-done-told')?.text).toContain('逾期');
  });
});
