import { mongo, type Connection } from 'mongoose';
import { setFailPoint } from '../../../../server/store/set-fail-point';
import { until } from '../../../support/until';
import { connectTo } from './support/connect';
import { startEmbeddedStore, type EmbeddedStore } from './support/start-embedded-store';

interface Row {
  readonly _id: string;
  readonly n?: number;
}

let store: EmbeddedStore;
let connection: Connection;
let db: mongo.Db;
let rows: mongo.Collection<Row>;
let count = 0;

beforeAll(async () => {
  store = await startEmbeddedStore({ hasFailPoints: true });
  ({ connection, db } = await connectTo(`${store.uri}&retryWrites=false&retryReads=false`));
});
beforeEach(() => {
  rows = db.collection(`rows${(count += 1)}`);
});
afterEach(async () => {
  for (const name of ['failCommand', 'loseReply', 'notPrimary', 'latency', 'fullDisk'] as const)
    await setFailPoint(connection, name, 'off');
});
afterAll(async () => {
  await connection.close();
  await store.stop();
});

const failing = (data: object, mode: Parameters<typeof setFailPoint>[2] = { times: 1 }) =>
  setFailPoint(connection, 'failCommand', mode, { failCommands: ['insert'], ...data });
const put = (id: string) => rows.insertOne({ _id: id });
const ids = async () => (await rows.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

it('answers an error in place of the command, so often, with its labels', async () => {
  await failing({ errorCode: 11600, errorLabels: ['Mark'] }, { times: 2 });
  await expect(put('a')).rejects.toMatchObject({ code: 11600, codeName: 'Location11600' });
  const refusal: unknown = await put('a').catch((error: unknown) => error);
  expect(refusal instanceof mongo.MongoError && refusal.hasErrorLabel('Mark')).toBe(true);
  await put('b');
  expect(await ids()).toEqual(['b']);
  expect(await failing({ errorCode: 2 }, 'off')).toBe(2);
});

it('lets some pass first, or goes on until it is switched off', async () => {
  await failing({ errorCode: 91 }, { skip: 1 });
  await put('a');
  await expect(put('b')).rejects.toMatchObject({ code: 91, codeName: 'ShutdownInProgress' });
  await failing({ errorCode: 91 }, 'alwaysOn');
  for (const id of ['c', 'd']) await expect(put(id)).rejects.toMatchObject({ code: 91 });
  await failing({}, 'off');
  await put('e');
  expect(await ids()).toEqual(['a', 'e']);
});

it('cuts the connection without running the command', async () => {
  await failing({ closeConnection: true });
  await expect(put('a')).rejects.toMatchObject({ name: 'MongoNetworkError' });
  expect(await ids()).toEqual([]);
});

it('runs the command and loses the answer', async () => {
  await setFailPoint(connection, 'loseReply', { times: 1 }, { commands: ['insert'] });
  await expect(put('a')).rejects.toMatchObject({ name: 'MongoNetworkError' });
  expect(await ids()).toEqual(['a']);
});

it('is no primary for a while', async () => {
  await setFailPoint(connection, 'notPrimary', { forMs: 300 });
  await expect(put('a')).rejects.toMatchObject({ code: 10107, codeName: 'NotWritablePrimary' });
  await until(() =>
    put('b').then(
      () => true,
      () => false,
    ),
  );
  expect(await ids()).toEqual(['b']);
});

it('waits before it answers', async () => {
  await failing({ blockConnection: true, blockTimeMS: 120 });
  await setFailPoint(connection, 'latency', { times: 1 }, { ms: 60, commands: ['find'] });
  const start = performance.now();
  await put('a');
  const written = performance.now();
  expect(await ids()).toEqual(['a']);
  expect(written - start).toBeGreaterThanOrEqual(119);
  expect(performance.now() - written).toBeGreaterThanOrEqual(59);
});

it('applies a write and reports that nobody vouches for it', async () => {
  await failing({ writeConcernError: { code: 64, errmsg: 'waiting timed out' } });
  await expect(put('a')).rejects.toMatchObject({ name: 'MongoWriteConcernError', code: 64 });
  expect(await ids()).toEqual(['a']);
});

it('keeps nothing of a write on a full disk, reads on and heals', async () => {
  await put('a');
  await setFailPoint(connection, 'fullDisk', 'alwaysOn');
  const refused = { code: 14031 };
  await expect(put('b')).rejects.toMatchObject(refused);
  await expect(rows.insertMany([{ _id: 'c' }, { _id: 'd' }], { ordered: false })).rejects.toMatchObject(
    refused,
  );
  await expect(rows.updateOne({ _id: 'a' }, { $set: { n: 1 } })).rejects.toMatchObject(refused);
  await expect(rows.findOneAndUpdate({ _id: 'a' }, { $set: { n: 2 } })).rejects.toMatchObject(refused);
  await expect(rows.deleteOne({ _id: 'a' })).rejects.toMatchObject(refused);
  await expect(rows.createIndex({ n: 1 })).rejects.toMatchObject(refused);
  await expect(db.collection('never').insertOne({})).rejects.toMatchObject(refused);
  expect(await rows.find().toArray()).toEqual([{ _id: 'a' }]);
  expect(await db.command({ validate: rows.collectionName })).toMatchObject({ valid: true });
  await setFailPoint(connection, 'fullDisk', 'off');
  await rows.createIndex({ n: 1 });
  await put('b');
  expect(await ids()).toEqual(['a', 'b']);
});

it('refuses what it does not know, and any fail point in a store of every day', async () => {
  const failPoint = { configureFailPoint: 'failCommand', mode: { times: 1 } };
  const data = { failCommands: ['find'], errorCode: 1 };
  const ask = (command: object) =>
    connection
      .getClient()
      .db('admin')
      .command({ ...command });
  await expect(ask({ ...failPoint, data: { ...data, appName: 'x' } })).rejects.toMatchObject({ code: 40415 });
  await expect(ask({ ...failPoint, mode: 'on', data })).rejects.toMatchObject({ code: 2 });
  await expect(ask({ ...failPoint, data: { errorCode: 1 } })).rejects.toMatchObject({ code: 40414 });
  await expect(ask({ ...failPoint, configureFailPoint: 'other', data })).rejects.toMatchObject({ code: 2 });
  const plain = await startEmbeddedStore();
  const other = await connectTo(plain.uri);
  await expect(other.db.admin().command({ ...failPoint, data })).rejects.toMatchObject({ code: 59 });
  await other.connection.close();
  await plain.stop();
});
