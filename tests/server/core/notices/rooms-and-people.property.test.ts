import fc from 'fast-check';
import { dueHandlers } from '../../../../jobs/processors/due-handlers';
import { writeNotice } from '../../../../server/core/notices/write-notice';
import { sendBudgets } from '../../../../server/core/outbound/budgets';
import { storedLine } from '../../../../server/core/outbound/claim-bundle';
import { sendNext } from '../../../../server/core/outbound/send-next';
import { soleTenure } from '../../../../server/core/outbound/tenure';
import { createFakeChannel } from '../../../support/fake-channel';
import { setUpCalls } from '../../../support/set-up-calls';

const stepMs = 500;
const asked = ['chen-gang', 'lao-wu', 'li-qiang', 'wang-fang'];

interface Warned {
  readonly rooms: number;
  readonly severity: 'orange' | 'red';
  readonly minutes: number;
  readonly start?: string;
}

/** Whom a personal account writes to of a warning for so many rooms, in order. */
async function heardOf({ rooms, severity, minutes, start }: Warned): Promise<readonly string[]> {
  const town = await setUpCalls({
    ...(start === undefined ? {} : { start }),
    changeGrid: (grid) => ({
      ...grid,
      rooms: Array.from({ length: rooms }, (_, index) => ({
        ...{ id: `room-${String(index)}`, name: `群${String(index)}`, purpose: 'residents', areaId: 'jia' },
      })),
    }),
  });
  const { clock, communityId, grid, repositories } = town;
  const channel = createFakeChannel(clock);
  const handlers = dueHandlers({ ...town.deps, clock });
  const sending = {
    ...{ ...repositories, outbound: storedLine(repositories.outbound), channel, clock, steady: clock },
    ...{ budget: sendBudgets['personal-wechat'], wording: ({ code }: { readonly code: string }) => code },
    ...{ random: () => 0.5, report: () => undefined },
  };
  await writeNotice(town.deps, {
    ...{ grid, writer: await town.person('zhou-jianguo'), sourceKey: 'rain', supersedesId: null },
    wish: {
      ...{ column: '气象预报', severity, title: null, text: '未来3小时有暴雨', event: '暴雨' },
      ...{ areaIds: ['jia', 'yi'], audience: { kind: 'rooms' } },
      validUntil: new Date(clock.now().getTime() + 9 * 3_600_000),
    },
    cause: town.cause('zhou-jianguo'),
  });
  for (let step = 0; step < minutes * 120; step += 1) {
    for (const due of await repositories.dues.listWaiting(communityId, clock.now(), 100)) {
      await handlers[due.kind](due);
      await repositories.dues.markDone(due.id);
    }
    while ((await sendNext(sending, communityId, soleTenure)) === 'sent');
    clock.set(new Date(clock.now().getTime() + stepMs));
  }
  return channel.sent.map(({ to, text }) => `${to} ${text}`);
}

const roomsIn = (heard: readonly string[]) => heard.filter((line) => line.startsWith('room-'));
const lastQuestion = (heard: readonly string[]) =>
  heard.reduce((last, line, index) => (line.endsWith(' call-asked') ? index : last), -1);

it('who has to answer is asked before the eleventh room hears the warning, and every room hears it once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('orange' as const, 'red' as const),
      async (rooms, severity) => {
        const heard = await heardOf({ rooms, severity, minutes: 4 });
        const questions = heard.filter((line) => line.endsWith(' call-asked'));
        expect(questions).toHaveLength(severity === 'red' ? 4 : 2);
        expect(roomsIn(heard.slice(0, lastQuestion(heard))).length).toBeLessThanOrEqual(10);
        expect(new Set(roomsIn(heard)).size).toBe(rooms);
        expect(roomsIn(heard)).toHaveLength(rooms);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

it('by night a red one goes to all rooms too', async () => {
  const heard = await heardOf({ rooms: 15, severity: 'red', minutes: 2, start: '2026-06-09T23:00:00+08:00' });
  expect(roomsIn(heard)).toHaveLength(15);
  expect(heard.slice(10, 14).sort()).toEqual(asked.map((id) => `${id} call-asked`));
});

it('of 200 rooms those beyond leave alone what a day keeps for urgent ones', async () => {
  const heard = await heardOf({ rooms: 200, severity: 'red', minutes: 20 });
  const { most, kept } = sendBudgets['personal-wechat'].day ?? { most: 0, kept: 0 };
  expect(lastQuestion(heard)).toBe(13);
  const urgent = heard.filter((line) => !line.startsWith('room-')).length;
  expect(roomsIn(heard)).toHaveLength(most - kept - urgent);
  expect(heard.length).toBeLessThanOrEqual(most - kept);
}, 60_000);
