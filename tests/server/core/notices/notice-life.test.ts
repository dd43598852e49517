import fc from 'fast-check';
import type { Notice } from '../../../../server/core/notices/notice';
import { DomainError } from '../../../../server/core/shared/errors';
import { setUpNotices, type Notices } from '../../../support/set-up-notices';

const everybody = ['zhao-min', 'li-qiang', 'zhou-jianguo', 'he-zhuren', 'wang-fang'] as const;

type Step =
  | { readonly do: 'agree' | 'refuse' | 'withdraw'; readonly by: (typeof everybody)[number] }
  | { readonly do: 'cancel' | 'night' }
  | { readonly do: 'wait'; readonly minutes: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('agree', 'agree', 'refuse', 'withdraw'),
    by: fc.constantFrom(...everybody),
  }),
  fc.record({ do: fc.constantFrom('cancel', 'night') }),
  fc.record({ do: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 40 }) }),
);

const later = (town: Notices, minutes: number) =>
  new Date(town.clock.now().getTime() + minutes * 60_000).toISOString();

async function take(town: Notices, { id }: Notice, step: Step): Promise<void> {
  switch (step.do) {
    case 'agree':
    case 'refuse':
      await town.decide(step.by, id, step.do === 'agree');
      return;
    case 'withdraw':
      await town.withdraw(step.by, id);
      return;
    case 'cancel':
      await town.cancel(id);
      return;
    case 'night':
      await town.until(later(town, 14 * 60));
      return;
    case 'wait':
      await town.until(later(town, step.minutes));
  }
}

const manyRooms = Array.from({ length: 12 }, (_, index) => ({
  ...{
    id: `room-${String(index)}`,
    name: `群${String(index)}`,
    purpose: 'residents' as const,
    areaId: 'jia',
  },
}));

/** What must hold of every notice at every moment. */
function check(town: Notices, notice: Notice, before: Notice): void {
  const heard = town.letters.filter(({ code }) => code === 'notice-in-room').map(({ to }) => to);
  expect(new Set(heard).size).toBe(heard.length);
  expect(heard.length).toBeLessThanOrEqual(notice.roomIds.length);
  const { approvedByIds, approvalsNeeded, byId, state, endedAt, sentAt } = notice;
  expect(new Set(approvedByIds).size).toBe(approvedByIds.length);
  expect(approvedByIds).not.toContain(byId);
  expect(approvedByIds).not.toContain('wang-fang');
  if (sentAt !== null || state === 'approved')
    expect(approvedByIds.length).toBeGreaterThanOrEqual(approvalsNeeded);
  if (sentAt === null) expect(heard).toEqual([]);
  if (before.endedAt !== null)
    expect([state, endedAt, sentAt]).toEqual([before.state, before.endedAt, before.sentAt]);
  if (before.roomIds.length > 0) expect(notice.roomIds).toEqual(before.roomIds);
}

describe('whatever is done to a notice, in whatever order', () => {
  it('no room hears it before enough others have agreed, nor twice, and what is over stays over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('zhao-min', 'zhou-jianguo'),
        fc.boolean(),
        fc.constantFrom('routine', 'yellow', 'orange', 'red'),
        fc.array(steps, { maxLength: 9 }),
        async (writer, isLarge, severity, taken) => {
          const town = await setUpNotices({
            changeGrid: (grid) => (isLarge ? { ...grid, rooms: manyRooms } : grid),
          });
          let notice = await town.write(writer, { severity });
          for (const step of taken) {
            await take(town, notice, step).catch((error: unknown) => {
              if (!(error instanceof DomainError)) throw error;
            });
            const now = await town.notice(notice.id);
            check(town, now, notice);
            notice = now;
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
