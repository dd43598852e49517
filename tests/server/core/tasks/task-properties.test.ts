import fc from 'fast-check';
import { acceptTask } from '../../../../server/core/tasks/accept-task';
import { askExtension } from '../../../../server/core/tasks/ask-extension';
import { decideExtension } from '../../../../server/core/tasks/decide-extension';
import { finishTask } from '../../../../server/core/tasks/finish-task';
import { isLate } from '../../../../server/core/tasks/task-clocks';
import { setUpTasks } from '../../../support/set-up-tasks';

const minuteMs = 60_000;
const start = Date.parse('2026-06-09T10:00:00+08:00');
const working = ['2026-06-10', '2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16'];
const minutes = fc.integer({ min: 1, max: 7 * 24 * 60 });
const deeds = fc.array(fc.tuple(fc.constantFrom('accept', 'extend', 'done'), minutes), { maxLength: 4 });

describe('whatever happens to a task, and whenever', () => {
  it('each step is said once, none after its end, and once late it stays late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...working), deeds, async (date, given) => {
        const town = await setUpTasks();
        const { id } = await town.give(`${date}T17:00:00+08:00`);
        const clockwork = { grid: town.grid, calendar: town.deps.calendar(town.grid) };
        let wasLate = false;
        const check = async () => {
          const late = isLate(await town.task(id), clockwork, town.clock.now());
          expect(late || !wasLate).toBe(true);
          wasLate = late;
        };
        for (const [deed, after] of [...given].sort((a, b) => a[1] - b[1])) {
          await town.until(new Date(start + after * minuteMs).toISOString());
          const move = town.move('wang-fang', id);
          const run = async () => {
            if (deed === 'accept') return acceptTask(town.deps, move);
            if (deed === 'done') return finishTask(town.deps, { ...move, note: null });
            await askExtension(town.deps, {
              ...{ ...move, reason: '等材料', until: new Date('2026-06-18T17:30:00+08:00') },
            });
            return decideExtension(town.deps, { ...town.move('zhao-min', id), approved: true, reason: null });
          };
          await run().catch((error: unknown) => expect(error).toMatchObject({ name: 'DomainError' }));
          await check();
        }
        await town.until('2026-07-10T00:00:00+08:00');
        await check();
        const task = await town.task(id);
        const reminded = task.events.filter(({ kind }) => kind === 'reminded');
        expect(new Set(reminded.map(({ note }) => note)).size).toBe(reminded.length);
        const { endedAt } = task;
        if (endedAt) expect(reminded.filter(({ at }) => at > endedAt)).toEqual([]);
        else
          expect(reminded.map(({ note }) => note)).toEqual(expect.arrayContaining(['end', 'quarter-over']));
        expect(await town.repositories.dues.listWaiting(town.communityId, new Date('2027-01-01'), 9)).toEqual(
          [],
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
