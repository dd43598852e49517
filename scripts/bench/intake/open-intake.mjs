import { seeded } from '../lib/seeded.mjs';
import { built } from '../lib/built.mjs';
import { measureCpu } from '../lib/measure-cpu.mjs';
import { deedDeps } from '../world/deed-deps.mjs';
import { makeCommunity } from '../world/make-community.mjs';
import { openStore } from '../world/open-store.mjs';
import { examinedBy } from './examined-by.mjs';
import { fillRequests } from './fill-requests.mjs';
import { makeDrafts } from './make-drafts.mjs';

/** A store with so many requests in it, and `openRequest` called on it again and again. */
export async function openIntake({ stored, count, warmUp, seed }) {
  const store = await openStore();
  const clock = { now: () => new Date() };
  const nextDraft = makeDrafts(seeded(seed));
  const { createRepositories } = built('server/store/create-repositories');
  const { openRequest } = built('server/core/requests/open-request');
  const { grid, people } = await makeCommunity(0);
  const repositoriesOn = (connection) => createRepositories({ connection, clock, newId: () => deps.newId() });
  const repositories = repositoriesOn(store.connection);
  const deps = await deedDeps(repositories, clock);
  const requester = people.find(({ roles }) => roles.includes('resident'));
  const open = (given, draft) =>
    openRequest(given, {
      grid,
      requester,
      draft,
      channel: 'web-chat',
      at: clock.now(),
      toClerk: false,
      unconfirmed: false,
    });
  await fillRequests(store.connection, {
    stored,
    seed,
    sample: (index) => open(deps, nextDraft(index)),
  });
  for (let index = 0; index < warmUp; index += 1) await open(deps, nextDraft());
  const examined = await examinedBy(store.uri, async (connection) => {
    const others = repositoriesOn(connection);
    await open(await deedDeps(others, clock), nextDraft(0));
  });
  return {
    run: async () => ({
      ...(await measureCpu(count, async () => {
        const times = [];
        let errors = 0;
        for (let index = 0; index < count; index += 1) {
          const startedAt = performance.now();
          try {
            await open(deps, nextDraft());
            times.push(performance.now() - startedAt);
          } catch {
            errors += 1;
          }
        }
        return { times, errors };
      })),
      examined,
    }),
    close: () => store.close(),
  };
}
