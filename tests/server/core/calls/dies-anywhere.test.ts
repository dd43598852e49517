import { dueHandlers } from '../../../../jobs/processors/due-handlers';
import { answerCalls, callsToAnswer } from '../../../../server/core/calls/answer-calls';
import { recordPhone } from '../../../../server/core/calls/record-phone';
import { endCallsDue } from '../../../../server/core/notices/call-dues';
import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import type { Relay } from '../../../../server/core/outbound/change-record';
import { interceptPorts } from '../../../../server/platform/intercept-ports';
import { passBoundaries } from '../../../../server/store/pass-boundaries';
import { createFakeJobQueue } from '../../../support/fake-job-queue';
import { setUpCalls } from '../../../support/set-up-calls';

const quarterHour = '2026-06-09T10:15:00+08:00';

/** A warning from its first question to its end, in a process that dies at the nth write and is started again; what is left. */
async function playThrough(dieAt: number | null) {
  const town = await setUpCalls();
  const { clock, communityId, grid } = town;
  let passed = 0;
  let deaths = 0;
  const gate = {
    pass: async () => {
      passed += 1;
      if (passed !== dieAt) return;
      deaths += 1;
      throw new Error('died');
    },
  };
  const repositories = interceptPorts(town.repositories, passBoundaries(gate));
  const queue = createFakeJobQueue();
  const relay: Relay = (id, entries) => relayOutbox({ ...repositories, queue, clock }, id, entries);
  const deps = { ...town.deps, ...repositories, relay };
  const handlers = dueHandlers(deps);
  const run = async (step: () => Promise<unknown>): Promise<void> => {
    const before = deaths;
    await step().catch((error: unknown) => {
      if (deaths === before) throw error;
    });
    if (deaths > before) await step();
  };
  const look = async (until: string): Promise<void> => {
    for (;;) {
      const [due] = await town.repositories.dues.listWaiting(communityId, new Date(until), 1);
      if (!due) break;
      clock.set(due.dueAt > clock.now() ? due.dueAt : clock.now());
      await run(async () => {
        await handlers[due.kind](due);
        await repositories.dues.markDone(due.id);
      });
      await town.deliver();
    }
    town.set(until);
  };
  const said = (byId: string, nth: number) => ({
    ...{ causeId: `message-${String(nth)}`, byId, channel: 'web-chat', at: clock.now() },
  });
  const answer = async (byId: string, nth: number): Promise<void> => {
    const cause = said(byId, nth);
    const person = await town.person(byId);
    await run(async () => {
      const calls = await callsToAnswer(deps, communityId, byId, cause);
      await answerCalls(deps, { grid, person, calls, cause });
    });
  };
  const phoned = async (personId: string, reached: boolean, nth: number): Promise<void> => {
    const cause = said('zhao-min', nth);
    const by = await town.person('zhao-min');
    const callId = `notice/rain/call/${personId}`;
    await run(() => recordPhone(deps, { grid, by, callId, reached, note: null, cause }));
  };

  await town.warn();
  await look('2026-06-09T10:02:00+08:00');
  await answer('wang-fang', 1);
  await look('2026-06-09T10:05:00+08:00');
  await phoned('li-qiang', true, 2);
  await phoned('chen-gang', false, 3);
  await answer('lao-wu', 4);
  await town.end('notice/rain', { state: 'cancelled' });
  const notice = await town.repositories.notices.find('notice/rain');
  if (notice) await town.repositories.dues.insertMany(endCallsDue(notice, clock.now()));
  await look(quarterHour);
  await town.deliver();
  const calls = await town.calls();
  const tasks = await town.repositories.tasks.listAll(communityId);
  return {
    passed,
    left: {
      calls: calls.map(({ id, state, events }) => [id, state, ...events.map(({ kind }) => kind)]),
      tasks: tasks.map(({ id, state }) => [id, state]),
      said: town.letters.map(({ to, code }) => `${to} ${code ?? ''}`).sort(),
    },
  };
}

it('comes out the same wherever the process dies between two writes', async () => {
  const calm = await playThrough(null);
  expect(calm.left.calls.map((call) => call[1])).toEqual(['ended', 'answered', 'reached', 'answered']);
  expect(calm.left.tasks).toEqual([['task/notice/rain/phone/zhao-min', 'done']]);
  expect(calm.passed).toBeGreaterThan(50);
  for (let nth = 1; nth <= calm.passed; nth += 1)
    expect({ nth, ...(await playThrough(nth)).left }).toEqual({ nth, ...calm.left });
}, 120_000);
