import type { TakeOverDeps } from '../../../../server/core/leaves/take-over';
import type { Cause } from '../../../../server/core/outbound/change-record';
import { setUpLeaves, type LeaveTown } from '../../../support/set-up-leaves';

type Deed = (town: LeaveTown, deps: TakeOverDeps, cause: Cause) => Promise<unknown>;

const nothing = () => Promise.resolve();
const planned = (town: LeaveTown) => town.agree('wang-fang', '06-10 00:00', '06-11 00:00');
const onlyLeave = async (town: LeaveTown) =>
  (await town.deps.leaves.listSince(town.communityId, new Date(0)))[0]?.id ?? '';

const deeds: readonly (readonly [string, (town: LeaveTown) => Promise<unknown>, string, Deed])[] = [
  [
    'agree',
    nothing,
    'wang-fang',
    (town, deps, cause) => town.agree('wang-fang', '06-10 00:00', '06-11 00:00', null, deps, cause),
  ],
  [
    'report an absence',
    nothing,
    'wang-fang',
    (town, deps, cause) => town.absent('wang-fang', '06-10 00:00', deps, cause),
  ],
  [
    'take over',
    async (town) => {
      await planned(town);
      await town.until('06-10 08:35');
    },
    'li-qiang',
    async (town, deps, cause) => town.takeOver('li-qiang', await onlyLeave(town), deps, cause),
  ],
  [
    'come back',
    async (town) => {
      const { id } = await planned(town);
      await town.until('06-10 08:35');
      await town.takeOver('li-qiang', id);
    },
    'wang-fang',
    (town, deps, cause) => town.back('wang-fang', deps, cause),
  ],
  [
    'take back',
    async (town) => {
      const { id } = await planned(town);
      await town.until('06-10 08:35');
      await town.takeOver('li-qiang', id);
      await town.back('wang-fang');
    },
    'wang-fang',
    async (town, deps, cause) => town.takeBack('wang-fang', await onlyLeave(town), deps, cause),
  ],
];

const died = new Error('the process died');

/** The deps of a process that dies before, or right after, its n-th write. */
function dying(deps: LeaveTown['deps'], nth: number, isAfter: boolean): TakeOverDeps {
  let writes = 0;
  const mortal =
    <Args extends readonly unknown[], Answer>(write: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      writes += 1;
      if (writes === nth && !isAfter) throw died;
      const answer = await write(...args);
      if (writes === nth) throw died;
      return answer;
    };
  return {
    ...deps,
    relay: mortal(deps.relay),
    requests: { ...deps.requests, replace: mortal(deps.requests.replace) },
    leaves: {
      ...deps.leaves,
      insert: mortal(deps.leaves.insert),
      replace: mortal(deps.leaves.replace),
    },
  };
}

async function play(before: (town: LeaveTown) => Promise<unknown>): Promise<LeaveTown> {
  const town = await setUpLeaves({ start: '2026-06-09T17:40:00+08:00' });
  await town.open({ sourceMessageId: 'first' });
  await town.open({ sourceMessageId: 'second' });
  await before(town);
  await town.deliver();
  return town;
}

async function outcomeOf(town: LeaveTown): Promise<unknown> {
  const letters = (await town.deliver()).map(({ to, text }) => `${to}: ${text}`);
  const requests = await town.deps.requests.listAll(town.communityId);
  const leaves = await town.deps.leaves.listSince(town.communityId, new Date(0));
  return {
    letters: letters.sort(),
    requests: requests.map(({ ownerId, state, events, clocks }) => ({ ownerId, state, events, clocks })),
    leaves: leaves.map(({ outbox, ...leave }) => ({ ...leave, says: outbox.length })),
  };
}

describe.each(deeds)('%s', (_name, before, byId, run) => {
  test('comes out the same wherever it died, and when it runs twice or twice at once', async () => {
    const calm = await play(before);
    const cause = calm.cause(byId);
    await run(calm, calm.deps, cause);
    await run(calm, calm.deps, cause);
    const wanted = await outcomeOf(calm);
    let deaths = 0;
    for (const isAfter of [false, true])
      for (let nth = 1; nth <= 12; nth += 1) {
        const town = await play(before);
        const same = { ...cause, at: town.clock.now() };
        const first = run(town, dying(town.deps, nth, isAfter), same);
        const hasDied = await first.then(
          () => false,
          (error: unknown) => error === died,
        );
        deaths += hasDied ? 1 : 0;
        await run(town, town.deps, same);
        expect(await outcomeOf(town)).toEqual(wanted);
        if (!hasDied) break;
      }
    expect(deaths).toBeGreaterThanOrEqual(4);
    const town = await play(before);
    await Promise.all([run(town, town.deps, cause), run(town, town.deps, cause)]);
    expect(await outcomeOf(town)).toEqual(wanted);
  });
});
