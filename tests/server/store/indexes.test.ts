import type { Connection } from 'mongoose';
import { checkIndexes } from '../../../server/store/check-indexes';
import { connectStore } from '../../../server/store/connect';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import { allCollections } from '../../../server/store/models/all-collections';
import { recordQueries } from '../../contracts/support/record-queries';
import { resolveStore } from '../../contracts/support/resolve-store';

let connection: Connection;
let stop: () => Promise<void>;

beforeAll(async () => {
  const store = await resolveStore();
  stop = store.stop;
  connection = await connectStore({ uri: store.uri, monitorCommands: true });
}, 60_000);

afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await stop();
});

it('names every index of an empty store as missing, and none after they were made, twice', async () => {
  const count = allCollections.flatMap(({ indexes }) => indexes).length;
  expect(await checkIndexes(connection)).toHaveLength(count);
  await ensureIndexes(connection);
  await ensureIndexes(connection);
  expect(await checkIndexes(connection)).toEqual([]);
});

it('names the one that was dropped', async () => {
  const name = 'communityId_1_sourceKey_1';
  await connection.collection('requests').dropIndex(name);
  expect(await checkIndexes(connection)).toEqual([`requests.${name}`]);
  await ensureIndexes(connection);
});

it('begins every unique index with the community', () => {
  const unique = allCollections.flatMap(({ indexes }) => indexes.filter((index) => index.unique));
  expect(unique.map(({ keys }) => Object.keys(keys)[0]).filter((field) => field !== 'communityId')).toEqual(
    [],
  );
});

it('notices a query that reads a whole collection', async () => {
  const queries = recordQueries(connection);
  await connection.collection('messages').findOne({ text: 'x' });
  await connection.collection('messages').findOne({ communityId: 'x', isSetAside: true });
  expect(await queries.scans()).toHaveLength(1);
});
