import type { Connection } from 'mongoose';
import { connectStore } from '../../../server/store/connect';
import { createHubStore } from '../../../server/store/create-hub-store';
import { createProcessReports } from '../../../server/store/create-process-reports';
import { createRepositories } from '../../../server/store/create-repositories';
import { storeBoundaries } from '../../../server/store/durable-boundaries';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import { setFailPoint, type FailPointName } from '../../../server/store/set-fail-point';
import { isStoreAway, isStoreFull } from '../../../server/store/store-trouble';
import { freshId } from '../../contracts/support/fresh-id';
import { createTestClock } from '../../contracts/support/test-clock';
import { startEmbeddedStore, type EmbeddedStore } from './embedded/support/start-embedded-store';
import type { World } from './support/a-world';
import { everyWrite, type Write } from './support/every-write';

/** An import has a dozen writes that are alike. */
const mostWrites = 3;
const writeCommands = ['insert', 'update', 'delete', 'findAndModify'];
const clock = createTestClock();
let store: EmbeddedStore;
let connection: Connection;
/** The collections that anything was written to. */
const written = new Set<string>();

beforeAll(async () => {
  store = await startEmbeddedStore({ hasFailPoints: true });
  connection = await connectStore({ uri: store.uri, monitorCommands: true });
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (writeCommands.includes(commandName)) written.add(String(command[commandName]));
  });
  await ensureIndexes(connection);
}, 60_000);
afterEach(async () => {
  for (const name of ['failCommand', 'loseReply', 'notPrimary', 'fullDisk'] as const)
    await setFailPoint(connection, name, 'off');
});
afterAll(async () => {
  await connection.close();
  await store.stop();
});

function aWorld(): World {
  const communityId = freshId('world');
  written.clear();
  let ids = 0;
  const newId = () => `${communityId}:id-${(ids += 1)}`;
  return {
    communityId,
    ...createRepositories({ connection, clock, newId }),
    processReports: createProcessReports(connection),
    hubStore: createHubStore({ connection, communityId }),
  };
}

/** What was written of the community, as if it were called 银杏, without the marks by which a write knows itself again. */
async function contentsOf(
  { communityId }: World,
  answer: unknown,
  unlike: readonly string[] = [],
): Promise<unknown> {
  const rows = await Promise.all(
    [...written]
      .sort()
      .map((name) => connection.collection(name).find({ communityId }).sort({ _id: 1 }).toArray()),
  );
  const contents = { answer: answer ?? null, rows: rows.flat() };
  const text = JSON.stringify(contents, (key, value: unknown) =>
    key.endsWith('Token') || unlike.includes(key) ? undefined : value,
  );
  return JSON.parse(text.replaceAll(communityId, '银杏'));
}

/** What is there when nothing goes wrong. */
async function undisturbed({ arrange, act }: Write, unlike?: readonly string[]): Promise<unknown> {
  const world = aWorld();
  await arrange?.(world);
  return contentsOf(world, await act(world), unlike);
}

/** Disturbs the first write of the deed, then in another world the second, and so on until it has no more, or `most`. */
async function disturbEach(
  { arrange, act }: Write,
  failPoint: { name: FailPointName; data?: object; times?: number; most?: number },
  check: (world: World, answer: unknown, failure: unknown) => Promise<void>,
): Promise<number> {
  const { name, data = {}, times = 1, most = mostWrites } = failPoint;
  for (let skip = 0; ; skip += 1) {
    const world = aWorld();
    await arrange?.(world);
    await setFailPoint(connection, name, { skip, times }, { ...data });
    let answer: unknown;
    let failure: unknown = null;
    try {
      answer = await act(world);
    } catch (error) {
      failure = error;
    }
    if ((await setFailPoint(connection, name, 'off')) === 0) return skip;
    await check(world, answer, failure);
    if (skip + 1 === most) return most;
  }
}

it('knows every write of the store', () => {
  const writes = Object.entries(storeBoundaries).flatMap(([port, methods]) =>
    Object.entries(methods)
      .filter(([, boundary]) => boundary !== null)
      .map(([method]) => `${port}.${method}`),
  );
  expect(Object.keys(everyWrite).sort()).toEqual(writes.sort());
});

describe.each(Object.entries(everyWrite))('%s', (_name, write) => {
  const { act, gapsIn = [], countsCallsIn = [] } = write;

  it('comes out the same when an answer is lost', async () => {
    const expected = await undisturbed(write, gapsIn);
    const failPoint = { name: 'loseReply', data: { commands: writeCommands } } as const;
    const writes = await disturbEach(write, failPoint, async (world, answer, failure) => {
      expect(failure).toBeNull();
      expect(await contentsOf(world, answer, gapsIn)).toEqual(expected);
    });
    expect(writes).toBeGreaterThan(0);
  });

  it('comes out the same when the store is no primary for a moment', async () => {
    const expected = await undisturbed(write);
    const data = { commands: writeCommands };
    const failPoint = { name: 'notPrimary', data, most: 1 } as const;
    const writes = await disturbEach(write, failPoint, async (world, answer, failure) => {
      expect(failure).toBeNull();
      expect(await contentsOf(world, answer)).toEqual(expected);
    });
    expect(writes).toBe(1);
  });

  it('is not taken as done when nobody vouches for it, and is done once when called again', async () => {
    const unlike = [...gapsIn, ...countsCallsIn, 'answer'];
    const expected = await undisturbed(write, unlike);
    const data = { failCommands: writeCommands, writeConcernError: { code: 64, errmsg: 'too late' } };
    const writes = await disturbEach(write, { name: 'failCommand', data }, async (world, _none, failure) => {
      expect(isStoreAway(failure)).toBe(true);
      await act(world);
      expect(await contentsOf(world, null, unlike)).toEqual(expected);
    });
    expect(writes).toBeGreaterThan(0);
  });

  it('is refused on a full disk, leaves nothing half done, and is done once there is room', async () => {
    const expected = await undisturbed(write, gapsIn);
    const writes = await disturbEach(
      write,
      { name: 'fullDisk', times: 99 },
      async (world, _none, failure) => {
        expect(isStoreFull(failure)).toBe(true);
        expect(isStoreAway(failure)).toBe(false);
        expect(await contentsOf(world, await act(world), gapsIn)).toEqual(expected);
      },
    );
    expect(writes).toBeGreaterThan(0);
  });
});
