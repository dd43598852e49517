import { aCommunity, aPerson } from './support/a-community';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

const contact = { channel: 'web-chat', account: 'bot', contactId: 'chen-jie' };

onEveryStore('community import', ({ repositories, clock }) => {
  const setup = () => ({ ...repositories(), files: aCommunity(freshId('community')) });
  /** Past the age that a loaded grid may have. */
  const later = () => clock.set(new Date(clock.now().getTime() + 2001));

  it('finds no community before one is loaded', async () => {
    const { grid, chatDirectory } = setup();
    const nowhere = freshId('community');
    await expect(grid.load(nowhere)).rejects.toMatchObject({ code: 'grid.no-community' });
    await expect(chatDirectory.loadChatDirectory(nowhere)).rejects.toMatchObject({
      code: 'grid.no-community',
    });
  });

  it('shows everything the files say, in their order, also after a second run', async () => {
    const { communityImport, grid, people, households, identities, files } = setup();
    const communityId = files.grid.community.id;
    await communityImport.importCommunity(files);
    later();
    await communityImport.importCommunity(files);
    expect(await grid.load(communityId)).toEqual(files.grid);
    expect(await people.find(communityId, 'chen-jie')).toEqual(files.people[2]);
    expect(await households.findById(communityId, '3-2-501')).toEqual(files.households[0]);
    expect(await identities.findLive(communityId, contact)).toMatchObject({
      ...files.identities[0],
      communityId,
      method: 'import',
      endedAt: null,
    });
  });

  it('lists who is in the web chat and in which room', async () => {
    const { communityImport, chatDirectory, files } = setup();
    await communityImport.importCommunity(files);
    expect(await chatDirectory.loadChatDirectory(files.grid.community.id)).toEqual({
      name: '银杏社区',
      bot: { id: 'bot', name: '小门' },
      people: files.chatPeople,
      rooms: [{ id: 'jia@chatroom', name: '甲片居民群', memberIds: ['c-wang', 'chen-jie'] }],
    });
  });

  it('drops rows that left the files and takes over those that changed', async () => {
    const { communityImport, grid, people, households, identities, files } = setup();
    const communityId = files.grid.community.id;
    await communityImport.importCommunity(files);
    const [lead, backup] = files.people;
    if (!lead || !backup) throw new Error('the builder changed');
    const changed = {
      ...files,
      grid: { ...files.grid, buildings: files.grid.buildings.slice(1), leaves: [], staff: [backup, lead] },
      people: [lead, backup],
      households: [],
      identities: [],
    };
    await communityImport.importCommunity(changed);
    later();
    expect(await grid.load(communityId)).toEqual(changed.grid);
    expect(await people.find(communityId, 'chen-jie')).toBeNull();
    expect(await households.findById(communityId, '3-2-501')).toBeNull();
    expect(await identities.findLive(communityId, contact)).toBeNull();
  });

  it('forgets crops, branches and regions that left the files', async () => {
    const { communityImport, grid, people, households, files } = setup();
    const { farmRegions, ...community } = files.grid.community;
    const communityId = community.id;
    await communityImport.importCommunity(files);
    expect((await grid.load(communityId)).community.farmRegions).toEqual(farmRegions);
    expect(await people.find(communityId, 'li-qiang')).toMatchObject({ branch: '第3党小组' });
    const backup = aPerson({ communityId, id: 'li-qiang', name: '李强', roles: ['member'] });
    const bare = (persons: typeof files.people) =>
      persons.map((person) => (person.id === backup.id ? backup : person));
    const door = { id: '3-2-501', communityId, buildingId: 'b3', unit: '2', door: '501', verified: true };
    const changed = {
      ...files,
      grid: { ...files.grid, community, staff: bare(files.grid.staff) },
      people: bare(files.people),
      households: [door],
    };
    await communityImport.importCommunity(changed);
    later();
    expect(await grid.load(communityId)).toEqual(changed.grid);
    expect(await people.find(communityId, 'li-qiang')).not.toHaveProperty('branch');
    expect(await households.findById(communityId, '3-2-501')).toEqual(door);
  });

  it('keeps what residents brought in at run time', async () => {
    const { communityImport, people, households, identities, files } = setup();
    const communityId = files.grid.community.id;
    await communityImport.importCommunity(files);
    const newcomer = aPerson({ communityId, id: 'newcomer', name: '新来的' });
    const door = { id: '3-2-999', communityId, buildingId: 'b3', unit: '2', door: '999', verified: false };
    const rebound = {
      ...contact,
      id: freshId('identity'),
      communityId,
      personId: newcomer.id,
      method: 'address' as const,
      boundAt: at(50),
      endedAt: null,
    };
    await people.save(newcomer);
    await households.insert(door);
    await identities.bind(rebound);
    await communityImport.importCommunity(files);
    await communityImport.importCommunity({ ...files, identities: [] });
    await communityImport.importCommunity(files);
    expect(await people.find(communityId, newcomer.id)).toEqual(newcomer);
    expect(await households.findById(communityId, door.id)).toEqual(door);
    expect(await identities.findLive(communityId, contact)).toEqual(rebound);
    expect(await identities.findLiveOfPerson(communityId, 'chen-jie')).toEqual([]);
  });

  it('keeps communities apart', async () => {
    const { communityImport, grid, files } = setup();
    const other = aCommunity(freshId('community'));
    await communityImport.importCommunity(files);
    await communityImport.importCommunity(other);
    await communityImport.importCommunity({
      ...other,
      people: [],
      grid: { ...other.grid, staff: [], posts: [] },
    });
    expect(await grid.load(files.grid.community.id)).toEqual(files.grid);
  });

  it('takes over a door that a resident named before the list knew it', async () => {
    const { communityImport, households, files } = setup();
    const communityId = files.grid.community.id;
    await households.insert({
      id: '3-2-501',
      communityId,
      buildingId: 'b3',
      unit: '2',
      door: '501',
      verified: false,
    });
    await communityImport.importCommunity(files);
    expect(await households.find(communityId, 'b3', '2', '501')).toEqual(files.households[0]);
  });
});

onEveryStore('household repository', ({ repositories }) => {
  it('keeps the first household of a door', async () => {
    const { households } = repositories();
    const communityId = freshId('community');
    const household = {
      id: '3-2-502',
      communityId,
      buildingId: 'b3',
      unit: '2',
      door: '502',
      verified: false,
    };
    await Promise.all(Array.from({ length: 20 }, () => households.insert(household)));
    await households.insert({ ...household, verified: true });
    await households.insert({ ...household, id: 'other', verified: true });
    expect(await households.find(communityId, 'b3', '2', '502')).toEqual(household);
    expect(await households.findById(communityId, '3-2-502')).toEqual(household);
    expect(await households.listInBuildings(communityId, ['b1', 'b3'])).toEqual([household]);
    expect(await households.listInBuildings(communityId, [])).toEqual([]);
    expect(await households.findById(communityId, 'other')).toBeNull();
    expect(await households.find(communityId, 'b3', '1', '502')).toBeNull();
  });

  it('lists all of a community by their ids, and nobody else’s', async () => {
    const { households } = repositories();
    const communityId = freshId('community');
    const other = freshId('community');
    const ids = ['3-2-502', '11-1-101', '3-10-101'];
    for (const id of ids) {
      const door = { buildingId: 'b3', unit: '2', door: id, verified: true };
      await households.insert({ id, communityId, ...door });
      await households.insert({ id, communityId: other, ...door });
    }
    const listed = await households.list(communityId);
    expect(listed.map(({ id }) => id)).toEqual(['11-1-101', '3-10-101', '3-2-502']);
    expect(new Set(listed.map((household) => household.communityId))).toEqual(new Set([communityId]));
    expect(await households.list(freshId('community'))).toEqual([]);
  });
});
