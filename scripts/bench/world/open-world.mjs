import { built, packaged } from '../lib/built.mjs';
import { makeCommunity } from './make-community.mjs';
import { openStore } from './open-store.mjs';

const mostShown = 3;

/**
 * What both sides of a chat bench stand on: a store with the community in it, repositories, the hub of the web chat.
 * The hub keeps its messages in memory unless `hubInStore`, so that neither side pays for the page's own store.
 */
export async function openWorld({ residents, hubInStore = false, monitorCommands = false }) {
  const store = await openStore({ monitorCommands });
  const { connection } = store;
  const { createStoreClock } = built('server/store/clock');
  const { createRepositories } = built('server/store/create-repositories');
  const { createHubStore } = built('server/store/create-hub-store');
  const { createMemoryHubStore } = built('bot/web-chat/memory-hub-store');
  const { createChatHub } = built('bot/web-chat/chat-hub');
  const clock = createStoreClock({ connection });
  await clock.sample();
  const makeId = packaged('ulid').monotonicFactory(built('server/platform/create-random').createRandom());
  const newId = () => makeId();
  const repositories = createRepositories({ connection, clock, newId });
  const community = await makeCommunity(residents);
  await repositories.communityImport.importCommunity(community);
  const communityId = community.grid.community.id;
  const directory = await repositories.chatDirectory.loadChatDirectory(communityId);
  const errors = [];
  const onError = (where, error) => {
    errors.push(where);
    if (errors.length <= mostShown) process.stderr.write(`  ${where}: ${error}\n`);
  };
  const hub = await createChatHub(
    {
      clock,
      newId,
      store: hubInStore ? createHubStore({ connection, communityId }) : createMemoryHubStore(),
      onListenerError: (error) => onError('hub-listener', error),
    },
    {
      name: directory.name,
      bot: directory.bot,
      people: directory.people.map(({ contactId, ...person }) => ({ ...person, id: contactId, place: '' })),
      rooms: directory.rooms,
    },
  );
  return {
    connection,
    clock,
    newId,
    repositories,
    communityId,
    hub,
    errors,
    onError,
    async close() {
      clock.stop();
      await store.close();
    },
  };
}
