import type { KillRound } from '../../../../../server/cli/drill/kills/kill-plan';
import { runKills, type KilledRound } from '../../../../../server/cli/drill/kills/run-kills';

/** A house whose processes come back at once, report after two looks and are ready after three. */
function aHouse() {
  const restarts = new Map([...'bot server jobs store redis'.split(' ')].map((name) => [name, 0]));
  const told: string[] = [];
  let looks = 0;
  const house = {
    yimen: {
      processes: () =>
        [...restarts].map(([name, count]) => ({
          name,
          restarts: count,
          pid: 1,
          startTicks: null,
          startedAt: '',
        })),
      signal(name: string, signal: string) {
        told.push(`${name} ${signal}`);
        restarts.set(name, (restarts.get(name) ?? 0) + 1);
        looks = 0;
      },
      notReady: () => Promise.resolve((looks += 1) > 3 ? [] : ['store']),
    },
    reports: () =>
      Promise.resolve(
        new Map(
          ['bot', 'jobs'].map((name) => [
            name,
            `${name}-${(restarts.get(name) ?? 0) - ((looks += 1) > 2 ? 0 : 1)}`,
          ]),
        ),
      ),
    onRound: (round: KilledRound) => void told.push(round.upAfterMs === null ? 'next' : 'up'),
  };
  return { house, told };
}
const round = (targets: KillRound['targets'], isEarly = false): KillRound => ({
  targets,
  isEarly,
  afterMs: 1,
});

it('kills the next only when all are up, unless it is to be early', async () => {
  const { house, told } = aHouse();
  const rounds = await runKills(house, [round(['bot']), round(['store', 'redis']), round(['jobs'], true)]);
  expect(told).toEqual(['bot SIGKILL', 'up', 'store SIGKILL', 'redis SIGKILL', 'next', 'jobs SIGKILL', 'up']);
  expect(rounds.map(({ upAfterMs }) => upAfterMs === null)).toEqual([false, true, false]);
});

it('does not take a bot for up while a dead one’s report still stands', async () => {
  const { house } = aHouse();
  let looks = 0;
  const reports = () => Promise.resolve(new Map([['bot', (looks += 1) > 4 ? 'bot-2' : 'bot-1']]));
  await runKills({ ...house, reports }, [round(['bot'])]);
  expect(looks).toBeGreaterThan(4);
});
