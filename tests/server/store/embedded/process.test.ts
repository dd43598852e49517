import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerInTime } from '../../../../server/store/answer-in-time';
import { connectTo } from './support/connect';
import { createRandom, testSeed } from './support/random';
import type { EmbeddedStore } from './support/start-embedded-store';
import { spawnStore, startEmbeddedStore } from './support/start-embedded-store';

const seed = testSeed();

describe('the process of the embedded store', () => {
  let dataFolder: string;

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'yimen-store-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('keeps its folder to its owner and what was written across restarts', async () => {
    const first = await startEmbeddedStore({ dataFolder });
    await insert(first, { _id: 'a' });
    await first.stop();
    const second = await startEmbeddedStore({ dataFolder });

    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(await idsIn(second)).toEqual(['a']);
    await second.stop();
  });

  it('refuses a folder that another store holds, and says who', async () => {
    const holder = await startEmbeddedStore({ dataFolder });

    const { code, complaint } = await endOf(dataFolder);

    expect(code).toBe(3);
    expect(complaint.trim().split('\n')).toEqual([
      `embedded store: the data folder ${dataFolder} is in use by process ${holder.pid}`,
    ]);
    await insert(holder, { _id: 'still serving' });
    await holder.stop();
  });

  it('refuses a socket path that is too long for the system', async () => {
    const { code, complaint } = await endOf(join(dataFolder, 'x'.repeat(100)));

    expect(code).toBe(3);
    expect(complaint).toContain('socket path');
  });

  it('ends when its parent closes its input, and by SIGTERM after the running command', async () => {
    const byInput = await startEmbeddedStore({ dataFolder });
    await byInput.stop();
    expect(isAlive(byInput.pid)).toBe(false);

    const bySignal = await startEmbeddedStore({ dataFolder });
    const { connection, db } = await connectTo(bySignal.uri);
    const docs = Array.from({ length: 3_000 }, (_nothing, n) => ({ n }));
    const writing = db.collection('rows').insertMany(docs);
    await db.command({ ping: 1 });
    process.kill(bySignal.pid, 'SIGTERM');
    const written = await writing.then(
      () => docs.length,
      () => 0,
    );
    await connection.close();
    await bySignal.stop();
    const after = await startEmbeddedStore({ dataFolder });
    expect(await countIn(after)).toBe(written);
    await after.stop();
  });

  it(`loses nothing it acknowledged when it is killed (YIMEN_SEED=${seed})`, async () => {
    const random = createRandom(seed);
    const acknowledged = new Set<string>();
    for (let round = 0; round < 5; round++) {
      const store = await startEmbeddedStore({ dataFolder });
      const { connection, db } = await connectTo(store.uri, 500);
      const rows = db.collection<{ _id: string }>('rows');
      await rows.createIndex({ writer: 1, n: 1 }, { unique: true });
      await rows.createIndex({ tags: 1 });
      let isKilled = false;
      const write = async (writer: number): Promise<void> => {
        for (let n = 0; !isKilled; n++) {
          const docs = Array.from({ length: n % 3 === 0 ? 20 : 1 }, (_nothing, i) => {
            const at = (round + 1) * 1_000_000 + n * 100 + i;
            return { _id: `${writer}-${at}`, writer, n: at, tags: [n % 7, n % 5] };
          });
          try {
            // The driver alone may leave a command without any answer when its socket is closing.
            await answerInTime('insertMany', () => rows.insertMany(docs));
          } catch {
            // Cut off: whether it was written is unknown, so it is not counted.
            return;
          }
          docs.forEach(({ _id }) => acknowledged.add(_id));
        }
      };
      const writers = [0, 1, 2, 3].map(write);
      const enough = acknowledged.size + 20 + random.below(200);
      while (acknowledged.size < enough) await rows.findOne({ _id: 'nobody' });
      await store.kill();
      isKilled = true;
      await Promise.all(writers);
      await connection.close();
    }

    const store = await startEmbeddedStore({ dataFolder });
    const stored = new Set(await idsIn(store));
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    const sizes = new Map<string, number>();
    for (const id of stored) sizes.set(id.slice(0, -2), (sizes.get(id.slice(0, -2)) ?? 0) + 1);
    expect([...new Set(sizes.values())].filter((size) => size !== 1 && size !== 20)).toEqual([]);
    const { connection, db } = await connectTo(store.uri);
    expect(await db.command({ validate: 'rows' })).toMatchObject({ valid: true, errors: [] });
    await connection.close();
    await store.stop();
    expect(existsSync(dataFolder)).toBe(true);
  }, 90_000);
});

async function insert(store: EmbeddedStore, doc: { _id: string }): Promise<void> {
  const { connection, db } = await connectTo(store.uri);
  await db.collection<{ _id: string }>('rows').insertOne(doc);
  await connection.close();
}

async function idsIn(store: EmbeddedStore): Promise<string[]> {
  const { connection, db } = await connectTo(store.uri);
  const found = await db.collection<{ _id: string }>('rows').find({}).toArray();
  await connection.close();
  return found.map(({ _id }) => _id);
}

async function countIn(store: EmbeddedStore): Promise<number> {
  const { connection, db } = await connectTo(store.uri);
  const count = await db.collection('rows').countDocuments({});
  await connection.close();
  return count;
}

async function endOf(dataFolder: string): Promise<{ code: unknown; complaint: string }> {
  const child = spawnStore(dataFolder);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code, complaint };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
