import type { Connection } from 'mongoose';
import type { CommunityFiles } from '../../../server/core/grid/community-files';
import { connectStore } from '../../../server/store/connect';
import { createRepositories } from '../../../server/store/create-repositories';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import { aCommunity } from '../../contracts/support/a-community';
import { freshId } from '../../contracts/support/fresh-id';
import { resolveStore } from '../../contracts/support/resolve-store';
import { createTestClock } from '../../contracts/support/test-clock';

let connection: Connection;
let stop: () => Promise<void>;

beforeAll(async () => {
  const store = await resolveStore();
  stop = store.stop;
  connection = await connectStore({ uri: store.uri });
  await ensureIndexes(connection);
}, 60_000);

afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await stop();
});

const open = (clock = createTestClock()) =>
  createRepositories({ connection, clock, newId: () => freshId('id') });

/** Grid, people and households are written, then it dies. */
async function importAndDie(files: CommunityFiles): Promise<void> {
  const dies = () => {
    throw new Error('died');
  };
  const { communityImport } = open({ now: dies, set: dies });
  await expect(communityImport.importCommunity(files)).rejects.toThrow('died');
}

const countAreas = async (communityId: string) =>
  (await connection.collection('areas').find({ communityId }).toArray()).length;

it('shows no community after a first import that broke off, and all of it after it was run again', async () => {
  const files = aCommunity(freshId('community'));
  const communityId = files.grid.community.id;
  await importAndDie(files);
  await expect(open().grid.load(communityId)).rejects.toMatchObject({ code: 'grid.no-community' });
  await open().communityImport.importCommunity(files);
  expect(await open().grid.load(communityId)).toEqual(files.grid);
  expect(await countAreas(communityId)).toBe(1);
});

it('keeps the whole grid of before when a later import breaks off', async () => {
  const files = aCommunity(freshId('community'));
  const communityId = files.grid.community.id;
  await open().communityImport.importCommunity(files);
  const yi = { id: 'yi', name: '片区乙', shortName: '乙片', codeWord: '乙片报到' };
  const later = { ...files, grid: { ...files.grid, areas: [...files.grid.areas, yi], leaves: [] } };
  await importAndDie(later);
  expect(await open().grid.load(communityId)).toEqual(files.grid);
  await open().communityImport.importCommunity(later);
  expect(await open().grid.load(communityId)).toEqual(later.grid);
  expect(await countAreas(communityId)).toBe(2);
});

it('refuses to write over an import that began later', async () => {
  const files = aCommunity(freshId('community'));
  const communityId = files.grid.community.id;
  await open().communityImport.importCommunity(files);
  await connection.collection('communities').updateOne({ communityId }, { $set: { generation: 99 } });
  await expect(open().communityImport.importCommunity(files)).rejects.toMatchObject({
    code: 'grid.newer-import',
  });
});

it('shows one grid or the other while a community is imported again and again', async () => {
  const files = aCommunity(freshId('community'));
  const communityId = files.grid.community.id;
  const { communityImport } = open();
  await communityImport.importCommunity(files);
  const imports = (async () => {
    for (let run = 0; run < 5; run += 1) await communityImport.importCommunity(files);
  })();
  for (let run = 0; run < 15; run += 1) expect(await open().grid.load(communityId)).toEqual(files.grid);
  await imports;
}, 60_000);
