import type { Connection } from 'mongoose';
import { DomainError } from '../../../server/core/shared/errors';
import { interceptPorts } from '../../../server/platform/intercept-ports';
import { answerInTime } from '../../../server/store/answer-in-time';
import { connectStore, type ConnectStoreOptions } from '../../../server/store/connect';
import { createRepositories } from '../../../server/store/create-repositories';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import { setFailPoint } from '../../../server/store/set-fail-point';
import { isStoreAway, isStoreFull, isStoreTrouble } from '../../../server/store/store-trouble';
import { aPerson } from '../../contracts/support/a-community';
import { aMessage } from '../../contracts/support/a-message';
import { freshId } from '../../contracts/support/fresh-id';
import { createTestClock } from '../../contracts/support/test-clock';
import { startEmbeddedStore, type EmbeddedStore } from './embedded/support/start-embedded-store';

const communityId = freshId('community');
let store: EmbeddedStore;
let connection: Connection;
const opened: Connection[] = [];

const open = async (options: Partial<ConnectStoreOptions> = {}) => {
  const another = await connectStore({ uri: store.uri, ...options });
  opened.push(another);
  const deps = { connection: another, clock: createTestClock(), newId: () => freshId('id') };
  return interceptPorts(createRepositories(deps), answerInTime);
};
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const timed = async <T>(work: Promise<T>) => {
  const start = performance.now();
  return { answer: await work, ms: performance.now() - start };
};

beforeAll(async () => {
  store = await startEmbeddedStore({ hasFailPoints: true });
  connection = await connectStore({ uri: store.uri });
  opened.push(connection);
  await ensureIndexes(connection);
}, 60_000);
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await store.stop();
});

it('goes on when the connection is cut and when another server takes over for a second', async () => {
  const { messages } = await open();
  await setFailPoint(
    connection,
    'failCommand',
    { times: 1 },
    { failCommands: ['insert'], closeConnection: true },
  );
  expect(await messages.put(aMessage({ communityId }))).toMatchObject({ inserted: true });
  await setFailPoint(connection, 'notPrimary', { forMs: 1_000 }, { commands: ['insert'] });
  const { answer, ms } = await timed(messages.put(aMessage({ communityId })));
  expect(answer).toMatchObject({ inserted: true });
  expect(ms).toBeGreaterThan(500);
});

it('gives up within bounds when nobody takes over and when the answer does not come', async () => {
  const [patient, hurried] = [await open(), await open({ maxTimeMs: 100 })];
  await setFailPoint(connection, 'notPrimary', 'alwaysOn', { commands: ['insert'] });
  await setFailPoint(connection, 'latency', 'alwaysOn', { commands: ['update'], ms: 8_000 });
  const message = aMessage({ communityId });
  const [noPrimary, noAnswer] = await Promise.all([
    timed(failureOf(patient.messages.put(message))),
    timed(failureOf(hurried.people.save(aPerson({ communityId, id: 'chen-jie' })))),
  ]);
  await setFailPoint(connection, 'notPrimary', 'off');
  await setFailPoint(connection, 'latency', 'off');
  for (const { answer, ms } of [noPrimary, noAnswer]) {
    expect(isStoreAway(answer)).toBe(true);
    expect(isStoreFull(answer)).toBe(false);
    expect(ms).toBeLessThan(7_500);
  }
  expect(await patient.messages.put(message)).toMatchObject({ inserted: true });
}, 20_000);

it('tells a store that is away, full or slow from a mistake of ours', async () => {
  const { messages } = await open();
  const raw = connection.collection<{ _id: string }>('odds');
  await raw.insertOne({ _id: 'a' });
  const mistakes = [
    ...[new TypeError('x'), new Error('store away'), 'full', null, undefined],
    new DomainError('conflict', 'requests.already-closed', 'closed', {}),
    await failureOf(raw.insertOne({ _id: 'a' })),
    await failureOf(raw.insertMany([{ _id: 'a' }, { _id: 'a' }], { ordered: false })),
    await failureOf(raw.find({ $where: '1' }).toArray()),
  ];
  expect(mistakes.filter(isStoreTrouble)).toEqual([]);

  await setFailPoint(connection, 'fullDisk', 'alwaysOn');
  const full = [
    await failureOf(messages.put(aMessage({ communityId }))),
    await failureOf(raw.insertMany([{ _id: 'b' }, { _id: 'c' }], { ordered: false })),
    await failureOf(raw.bulkWrite([{ insertOne: { document: { _id: 'd' } } }])),
  ];
  await setFailPoint(connection, 'fullDisk', 'off');
  expect(full.filter((error) => isStoreFull(error) && !isStoreAway(error))).toHaveLength(3);
  expect(isStoreTrouble(new Error('wrapped', { cause: full[0] }))).toBe(true);

  await setFailPoint(connection, 'failCommand', { times: 1 }, { failCommands: ['find'], errorCode: 50 });
  expect(isStoreAway(await failureOf(raw.findOne({ _id: 'a' })))).toBe(true);

  // The last: nobody is there any more.
  const hasty = await open({ serverSelectionTimeoutMs: 300 });
  await store.kill();
  const gone = [
    await failureOf(hasty.messages.put(aMessage({ communityId }))),
    await failureOf(hasty.outbound.countByState(communityId)),
    await failureOf(connectStore({ uri: store.uri, serverSelectionTimeoutMs: 300 })),
  ];
  expect(gone.filter(isStoreAway)).toHaveLength(3);
  // The driver may leave an operation without an answer, which then takes 12 s.
}, 60_000);
