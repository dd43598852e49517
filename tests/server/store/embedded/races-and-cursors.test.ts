import { mongo } from 'mongoose';
import type { ConnectedStore } from './support/connect';
import { connectToEmbeddedStore } from './support/connect';

const times = (count: number) => Array.from({ length: count }, (_nothing, i) => i);

describe('many clients at once', () => {
  let store: ConnectedStore;

  beforeAll(async () => {
    store = await connectToEmbeddedStore();
  });
  afterAll(() => store.close());

  it('lets exactly one of 50 insert the same message', async () => {
    const messages = store.collection('messages');
    await messages.createIndex({ account: 1, providerId: 1 }, { unique: true });

    const results = await Promise.allSettled(
      times(50).map((by) => messages.insertOne({ account: 'a', providerId: 'p', by })),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await messages.countDocuments({})).toBe(1);
  });

  it('lets exactly one of 50 claim the same entry', async () => {
    const outbound = store.collection('outbound');
    await outbound.insertOne({ state: 'pending' });

    const claims = await Promise.all(
      times(50).map((by) =>
        outbound.findOneAndUpdate({ state: 'pending' }, { $set: { state: 'claimed', by } }),
      ),
    );

    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it('counts every one of 50 increments', async () => {
    const counters = store.collection('counters');
    await Promise.all(
      times(50).map(() => counters.updateOne({ name: 'seq' }, { $inc: { n: 1 } }, { upsert: true })),
    );
    expect(await counters.find({}).toArray()).toMatchObject([{ n: 50 }]);
  });

  it('hands out 1,000 documents in batches, in order, each once', async () => {
    const doors = store.collection('doors');
    await doors.insertMany(times(1000).map((n) => ({ n, text: '门'.repeat(50) })));
    await doors.createIndex({ n: -1 });

    const byIndex = await doors
      .find({ n: { $gte: 100 } })
      .sort({ n: -1 })
      .batchSize(90)
      .toArray();
    const bySorting = await doors.find({}).sort({ text: 1, n: 1 }).batchSize(70).toArray();
    const byScan = await doors.find({}).skip(10).limit(500).toArray();

    expect(byIndex.map((door: Record<string, unknown>) => door['n'])).toEqual(times(900).map((i) => 999 - i));
    expect(bySorting).toHaveLength(1000);
    expect(new Set(byScan.map(({ _id }) => String(_id))).size).toBe(500);
  });

  it('forgets a cursor that was closed', async () => {
    const doors = store.collection('doors');
    const cursor = doors.find({}).batchSize(10);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();

    await expect(store.db.command({ getMore: id, collection: 'doors' })).rejects.toMatchObject({ code: 43 });
  });

  it('reads through an index for equality and sort, and says so', async () => {
    const dues = store.collection('dues');
    await dues.insertMany(
      times(200).map((n) => ({ state: n % 2 === 0 ? 'waiting' : 'done', dueAt: new Date(n * 1000), n })),
    );
    await dues.createIndex({ state: 1, dueAt: 1 });

    const plan = await dues
      .find({ state: 'waiting', dueAt: { $lte: new Date(20_000) } })
      .sort({ dueAt: 1 })
      .explain('executionStats');

    expect(plan).toMatchObject({
      queryPlanner: { winningPlan: { stage: 'IXSCAN', indexName: 'state_1_dueAt_1' } },
      executionStats: { totalKeysExamined: 11, totalDocsExamined: 11, nReturned: 11 },
    });
    const scan = await dues.find({ n: 3 }).explain('executionStats');
    expect(scan).toMatchObject({ queryPlanner: { winningPlan: { stage: 'COLLSCAN' } } });
    const byId = await dues.find({ _id: new mongo.ObjectId() }).explain();
    expect(byId).toMatchObject({ queryPlanner: { winningPlan: { stage: 'IDHACK' } } });
    const sorted = await dues.find({ state: 'waiting' }).sort({ n: 1 }).explain();
    expect(sorted).toMatchObject({
      queryPlanner: { winningPlan: { stage: 'SORT', inputStage: { stage: 'IXSCAN' } } },
    });
    const either = await dues
      .find({ $or: [{ state: 'x' }, { state: 'done', dueAt: new Date(1000) }] })
      .explain();
    expect(either).toMatchObject({ queryPlanner: { winningPlan: { stage: 'OR' } } });
  });

  it('reads the few of a partial index and not all that share the first field of another', async () => {
    const rows = store.collection('reminders');
    await rows.createIndex({ town: 1, n: 1 }, { unique: true });
    await rows.createIndex({ town: 1 }, { partialFilterExpression: { state: 'set-aside' } });
    await rows.insertMany(times(200).map((n) => ({ town: 'a', n, state: n < 3 ? 'set-aside' : 'waiting' })));
    const plan = await rows.find({ town: 'a', state: 'set-aside' }).explain('executionStats');
    expect(plan).toMatchObject({ executionStats: { totalDocsExamined: 3, nReturned: 3 } });
    const one = await rows.find({ town: 'a', n: 2, state: 'set-aside' }).explain('executionStats');
    expect(one).toMatchObject({ executionStats: { totalDocsExamined: 1, nReturned: 1 } });
  });

  it('examines as much among 10,000 documents as among 1,000', async () => {
    const rows = store.collection('rows');
    await rows.createIndex({ area: 1, at: -1 });
    const examined = async () => {
      const plan = await rows.find({ area: 'a7' }).sort({ at: -1 }).limit(20).explain('executionStats');
      const { totalKeysExamined, totalDocsExamined }: Record<string, unknown> = plan['executionStats'];
      return { totalKeysExamined, totalDocsExamined };
    };
    const fill = (from: number, to: number) =>
      rows.insertMany(times(to - from).map((i) => ({ area: `a${(from + i) % 20}`, at: from + i })));

    await fill(0, 1000);
    const small = await examined();
    await fill(1000, 10_000);

    expect(await examined()).toEqual(small);
    expect(small).toEqual({ totalKeysExamined: 20, totalDocsExamined: 20 });
  });
});
