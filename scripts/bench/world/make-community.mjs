import { built } from '../lib/built.mjs';
import { inRoot } from '../../lib/root.mjs';

/** The demo community with so many more residents, `b-0` and on, each at a door of the list. All of them are invented. */
export async function makeCommunity(residents) {
  const { readCommunityFolder } = built('server/files/read-community-folder');
  const { toWebChat } = built('server/cli/import-verb');
  const read = await readCommunityFolder(inRoot('demo/community'));
  if (!read.ok) throw new Error('the demo community cannot be read');
  const demo = toWebChat(read.community);
  const homes = demo.households;
  const people = Array.from({ length: residents }, (_, index) => ({
    id: `b-${index}`,
    communityId: demo.grid.community.id,
    name: `住户${index}`,
    roles: ['resident'],
    householdId: homes[index % homes.length].id,
    areaId: null,
    workPhone: null,
  }));
  const { channel, account } = demo.identities[0];
  return {
    ...demo,
    people: [...demo.people, ...people],
    identities: [
      ...demo.identities,
      ...people.map(({ id }) => ({ contactId: id, personId: id, channel, account })),
    ],
    chatPeople: [
      ...demo.chatPeople,
      ...people.map(({ id, name }) => ({ contactId: id, name, label: '居民', group: '居民' })),
    ],
  };
}
