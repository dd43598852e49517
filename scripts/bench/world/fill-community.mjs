import { built, packaged } from '../lib/built.mjs';
import { makeCommunity } from './make-community.mjs';

/** Loads the demo community with so many more residents through this connection; resolves to { communityId, repositories, clock }. */
export async function fillCommunity(connection, residents = 0) {
  const clock = built('server/store/clock').createStoreClock({ connection });
  await clock.sample();
  const makeId = packaged('ulid').monotonicFactory(built('server/platform/create-random').createRandom());
  const newId = () => makeId();
  const { createRepositories } = built('server/store/create-repositories');
  const repositories = createRepositories({ connection, clock, newId });
  const community = await makeCommunity(residents);
  await repositories.communityImport.importCommunity(community);
  return { communityId: community.grid.community.id, repositories, clock, newId };
}
