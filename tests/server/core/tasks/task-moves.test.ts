import { acceptTask } from '../../../../server/core/tasks/accept-task';
import { askExtension } from '../../../../server/core/tasks/ask-extension';
import { callBackTask } from '../../../../server/core/tasks/call-back-task';
import type { ChangedTask } from '../../../../server/core/tasks/change-task';
import { decideExtension } from '../../../../server/core/tasks/decide-extension';
import { finishTask } from '../../../../server/core/tasks/finish-task';
import { returnTask } from '../../../../server/core/tasks/return-task';
import type { Cause } from '../../../../server/core/outbound/change-record';
import { setUpTasks, type Tasks } from '../../../support/set-up-tasks';

const until = new Date('2026-06-18T17:30:00+08:00');
type Run = (town: Tasks, id: string, cause?: Cause) => Promise<ChangedTask>;

const accept: Run = (town, id, cause) => acceptTask(town.deps, town.move('wang-fang', id, cause));
const ask: Run = (town, id, cause) =>
  askExtension(town.deps, { ...town.move('wang-fang', id, cause), until, reason: '等材料' });
const decide =
  (approved: boolean, by = 'zhao-min'): Run =>
  (town, id, cause) =>
    decideExtension(town.deps, { ...town.move(by, id, cause), approved, reason: null });
const finish: Run = (town, id, cause) =>
  finishTask(town.deps, { ...town.move('wang-fang', id, cause), note: '已报' });
const sendBack: Run = (town, id, cause) =>
  returnTask(town.deps, { ...town.move('wang-fang', id, cause), reason: '不归我管' });
const callBack: Run = (town, id, cause) => callBackTask(town.deps, town.move('zhao-min', id, cause));

const deeds: readonly (readonly [string, string, readonly Run[], Run, string])[] = [
  ['accepting', 'wang-fang', [], accept, 'accepted'],
  ['saying it is done', 'wang-fang', [], finish, 'done'],
  ['returning', 'wang-fang', [], sendBack, 'returned'],
  ['calling back', 'zhao-min', [accept], callBack, 'called-back'],
  ['asking for more time', 'wang-fang', [], ask, 'extension-asked'],
  ['agreeing', 'zhao-min', [ask], decide(true), 'extended'],
  ['not agreeing', 'zhao-min', [ask], decide(false), 'extension-refused'],
];

describe('a task among staff', () => {
  it('is given: numbered, told to its owner, and found when it is given again', async () => {
    const town = await setUpTasks();
    const task = await town.give();
    expect(task).toMatchObject({ state: 'given', giverId: 'zhao-min', ownerId: 'wang-fang' });
    expect(task.number.label).toBe('YX-0609-T01');
    const letters = await town.deliver();
    expect(letters.map(({ to, text }) => [to, text])).toEqual([
      ['wang-fang', expect.stringContaining('报排查表，赵敏布置，6月16日17:30前完成')],
    ]);
    expect((await town.give()).number.label).toBe('YX-0609-T02');
  });

  it('that one gives oneself needs no 收到', async () => {
    const town = await setUpTasks();
    const task = await town.give(undefined, { giver: 'wang-fang' });
    expect(task.state).toBe('accepted');
    expect(await town.deliver()).toEqual([]);
  });

  it.each([
    ['in the past', '2026-06-09T09:59:00+08:00', 'tasks.due-in-past'],
    ['on a Saturday', '2026-06-13T10:00:00+08:00', 'tasks.due-on-day-off'],
    ['on a holiday', '2026-06-19T10:00:00+08:00', 'tasks.due-on-day-off'],
  ])('is not given %s, and nothing is left behind', async (_when, dueAt, code) => {
    const town = await setUpTasks();
    await expect(town.give(dueAt)).rejects.toMatchObject({ code });
    expect(await town.repositories.tasks.listAll(town.communityId)).toEqual([]);
    expect(await town.deliver()).toEqual([]);
  });

  it.each(deeds)('%s: once, though the message is handled twice', async (_name, by, before, run, kind) => {
    const town = await setUpTasks();
    const { id } = await town.give();
    for (const step of before) await step(town, id);
    await town.deliver();
    const cause = town.cause(by);
    const first = await run(town, id, cause);
    expect(first.repeated).toBe(false);
    expect(first.task.events.filter((event) => event.causeId === cause.causeId).at(-1)?.kind).toBe(kind);
    expect((await town.deliver()).length).toBeGreaterThan(0);
    const stored = await town.task(id);
    const again = await run(town, id, cause);
    expect(again.repeated).toBe(true);
    expect(await town.task(id)).toEqual(stored);
    expect(await town.deliver()).toEqual([]);
  });

  it.each(deeds)('%s: what a crash kept from being said is said', async (_name, by, before, run) => {
    const town = await setUpTasks();
    const { id } = await town.give();
    for (const step of before) await step(town, id);
    await town.deliver();
    const cause = town.cause(by);
    const relay = () => Promise.reject(new Error('the process died'));
    const dying = { ...town, deps: { ...town.deps, relay } };
    await expect(run(dying, id, cause)).rejects.toThrow('the process died');
    expect(await town.deliver()).toEqual([]);
    await run(town, id, cause);
    expect((await town.deliver()).length).toBeGreaterThan(0);
    await run(town, id, cause);
    expect(await town.deliver()).toEqual([]);
  });

  it('that is done without 收到 is accepted and done in one write', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    const { task } = await finish(town, id);
    expect(task).toMatchObject({ state: 'done', version: 2, lookAt: null });
    expect(task.events.map(({ kind }) => kind)).toEqual(['given', 'accepted', 'done']);
  });

  it('is nobody else’s to accept, end or return', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    for (const by of ['li-qiang', 'zhao-min'])
      await expect(acceptTask(town.deps, town.move(by, id))).rejects.toMatchObject({
        code: 'tasks.not-yours',
        details: { ownerId: 'wang-fang' },
      });
    await expect(callBackTask(town.deps, town.move('wang-fang', id))).rejects.toMatchObject({
      code: 'tasks.giver-only',
    });
  });

  it('can be called back for ten minutes, not longer, and not when it is done', async () => {
    const town = await setUpTasks();
    const [first, second, third] = [await town.give(), await town.give(), await town.give()];
    await finish(town, third.id);
    town.set('2026-06-09T10:10:00+08:00');
    expect((await callBack(town, first.id)).task.state).toBe('called-back');
    await expect(callBack(town, third.id)).rejects.toMatchObject({ code: 'tasks.ended' });
    town.set('2026-06-09T10:10:01+08:00');
    await expect(callBack(town, second.id)).rejects.toMatchObject({ code: 'tasks.call-back-over' });
  });

  it('is returned with a reason only', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    await expect(returnTask(town.deps, { ...town.move('wang-fang', id), reason: ' ' })).rejects.toMatchObject(
      { code: 'tasks.reason-missing' },
    );
    expect((await town.task(id)).state).toBe('given');
  });
});

describe('more time for a task', () => {
  it('changes nothing before it is decided, then the due time', async () => {
    const town = await setUpTasks();
    const { id, dueAt } = await town.give();
    await ask(town, id);
    expect(await town.task(id)).toMatchObject({ dueAt, extension: { approverId: 'zhao-min' } });
    await decide(true)(town, id);
    expect(await town.task(id)).toMatchObject({ dueAt: until, extension: null });
  });

  it('is decided by the secretary when somebody gave it to themselves', async () => {
    const town = await setUpTasks();
    const { id } = await town.give(undefined, { giver: 'wang-fang' });
    await ask(town, id);
    await expect(decide(true, 'wang-fang')(town, id)).rejects.toMatchObject({ code: 'tasks.not-approver' });
    expect((await decide(true, 'zhou-jianguo')(town, id)).task.dueAt).toEqual(until);
  });

  it('is asked of the secretary while the giver is on leave; of two who decide at once one wins', async () => {
    const leave = {
      ...{ id: 'l1', personId: 'zhao-min' },
      ...{ from: new Date('2026-06-09T00:00:00+08:00'), to: new Date('2026-06-10T00:00:00+08:00') },
    };
    const town = await setUpTasks({ changeGrid: (grid) => ({ ...grid, leaves: [leave] }) });
    const { id } = await town.give();
    await ask(town, id);
    expect((await town.task(id)).extension?.approverId).toBe('zhou-jianguo');
    const both = await Promise.allSettled([decide(true)(town, id), decide(false, 'zhou-jianguo')(town, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { events } = await town.task(id);
    const decided = events.filter(({ kind }) => kind === 'extended' || kind === 'extension-refused');
    expect(decided).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'tasks.extension-decided', details: { ownerId: decided[0]?.byId } },
    });
  });

  it('is not asked twice, not for an earlier day, not for a day off', async () => {
    const town = await setUpTasks();
    const { id } = await town.give();
    const askFor = (date: string) =>
      askExtension(town.deps, { ...town.move('wang-fang', id), until: new Date(date), reason: '等材料' });
    await expect(askFor('2026-06-16T17:30:00+08:00')).rejects.toMatchObject({
      code: 'tasks.extension-not-later',
    });
    await expect(askFor('2026-06-20T17:30:00+08:00')).rejects.toMatchObject({ code: 'tasks.due-on-day-off' });
    // Nothing half done: it was not accepted either.
    expect((await town.task(id)).state).toBe('given');
    await ask(town, id);
    await expect(ask(town, id)).rejects.toMatchObject({ code: 'tasks.extension-asked' });
    await expect(decide(true, 'li-qiang')(town, id)).rejects.toMatchObject({ code: 'tasks.not-approver' });
  });
});
