import path from 'node:path';
import { built, packaged } from '../lib/built.mjs';

/** Store and Redis of a program that runs on this data folder, as another process of it would use them. */
export async function openProgramStore(dataFolder) {
  const { storeUri } = built('server/cli/store-uri');
  const { socketFolder } = built('server/platform/socket-folder');
  const { connectStore } = built('server/store/connect');
  const { createRepositories } = built('server/store/create-repositories');
  const connection = await connectStore({ uri: storeUri(dataFolder) });
  const clock = built('server/store/clock').createStoreClock({ connection });
  await clock.sample();
  const newId = () => packaged('ulid').ulid();
  const clients = built('server/platform/redis').createBullClients({
    url: `unix://${path.join(socketFolder(dataFolder), 'redis.sock')}`,
    onError: () => undefined,
  });
  const queue = built('jobs/queues/create-job-queue').createJobQueue({
    queues: built('jobs/queues/queues').queues,
    createClient: clients,
    clock,
    onLost: () => undefined,
    onError: () => undefined,
  });
  return {
    connection,
    clock,
    queue,
    communityId: await built('server/store/find-community-id').findCommunityId(connection),
    repositories: createRepositories({ connection, clock, newId }),
    async close() {
      clock.stop();
      await queue.close();
      clients('client').disconnect();
      clients('subscriber').disconnect();
      await connection.close();
    },
  };
}
