import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import type { mongo } from 'mongoose';
import { connectTo } from './support/connect';
import { canHaveSmallDisk, createSmallDisk, type SmallDisk } from './support/small-disk';
import { startEmbeddedStore, type EmbeddedStore } from './support/start-embedded-store';

interface Row {
  readonly _id: string;
  readonly n: number;
  readonly text: string;
}

const hasLayer = canHaveSmallDisk();
if (!hasLayer)
  process.stderr.write('skipped: a real full disk, no file system of our own can be made here\n');
const layer = hasLayer ? describe : describe.skip;

layer('the embedded store on a real file system that is full', () => {
  let disk: SmallDisk;
  let sockets: string;
  let store: EmbeddedStore;
  let connection: Awaited<ReturnType<typeof connectTo>>['connection'];
  let db: mongo.Db;
  const acknowledged: string[] = [];

  const start = async (): Promise<void> => {
    store = await startEmbeddedStore({
      dataFolder: join(disk.folder, 'data'),
      socketPath: join(sockets, 'store.sock'),
      within: disk.within,
    });
    ({ connection, db } = await connectTo(store.uri, 1_000));
  };
  const put = async (): Promise<unknown> => {
    const n = acknowledged.length;
    try {
      await db.collection<Row>('rows').insertOne({ _id: `row-${n}`, n, text: '字'.repeat(600) });
      acknowledged.push(`row-${n}`);
      return 'kept';
    } catch (error) {
      return error;
    }
  };
  const expectAllThere = async (): Promise<void> => {
    const found = await db.collection<Row>('rows').find().sort({ n: 1 }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(acknowledged);
    expect(await db.command({ validate: 'rows' })).toMatchObject({ valid: true, errors: [] });
  };

  beforeAll(async () => {
    disk = await createSmallDisk(8);
    sockets = mkdtempSync(join(tmpdir(), 'yimen-small-'));
    await start();
    await db.collection<Row>('rows').createIndex({ n: 1 }, { unique: true });
    for (let n = 0; n < 50; n += 1) expect(await put()).toBe('kept');
  }, 20_000);
  afterAll(async () => {
    await connection.close();
    await store.stop();
    await disk.remove();
    rmSync(sockets, { recursive: true });
  });

  it('refuses new rows with its code, keeps the old ones, and takes new ones when there is room again', async () => {
    disk.fill();
    const refusals = [];
    while (refusals.length < 20) {
      const answer = await put();
      if (answer !== 'kept') refusals.push(answer);
    }
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    const change = { $set: { text: '字'.repeat(5_000) } };
    await expect(db.collection<Row>('rows').updateMany({}, change)).rejects.toMatchObject({ code: 14031 });
    await expect(db.collection('rows').createIndex({ text: 1 })).rejects.toMatchObject({ code: 14031 });
    await expectAllThere();
    disk.empty();
    expect(await put()).toBe('kept');
    await expectAllThere();
  });

  it('opens again after being killed on a full disk, and again after being stopped there', async () => {
    disk.fill();
    while ((await put()) === 'kept');
    await connection.close();
    await store.kill();
    disk.fill();
    await start();
    await expectAllThere();
    await connection.close();
    await store.stop();
    disk.fill();
    await start();
    await expectAllThere();
    expect(await put()).toMatchObject({ code: 14031 });
  }, 20_000);

  it('folds its log once there is room, however long it was full', async () => {
    disk.empty();
    for (let n = 0; n < 800; n += 1) expect(await put()).toBe('kept');
    await expectAllThere();
    // What was only in the log came into the data file, and the log begins anew.
    expect(disk.bytesOf('data/store.sqlite')).toBeGreaterThan(1_000_000);
    expect(disk.bytesOf('data/store.sqlite-wal')).toBeLessThan(5_000_000);
  }, 20_000);
});
