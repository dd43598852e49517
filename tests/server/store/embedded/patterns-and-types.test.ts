import mongoose from 'mongoose';
import type { ConnectedStore } from './support/connect';
import { connectToEmbeddedStore } from './support/connect';

const { Binary, Decimal128, Double, Int32, Long, ObjectId, Timestamp, BSONRegExp, MinKey, MaxKey } =
  mongoose.mongo;

describe('patterns, types and plans', () => {
  let store: ConnectedStore;

  beforeAll(async () => {
    store = await connectToEmbeddedStore();
  });
  afterAll(() => store.close());

  it.each([1, -1] as const)(
    'reads strings with a fixed beginning through an index in direction %s',
    async (direction) => {
      const doors = store.collection(`doors${direction}`);
      await doors.createIndex({ door: direction });
      const all = ['3', '3-1', '3-10', '3-2', '3.1', '31', '4', '3-', '3-\0', '', '三-1'];
      await doors.insertMany(all.map((door) => ({ door })));
      const found = async (pattern: RegExp) =>
        (await doors.find({ door: pattern }).toArray())
          .map((row: Record<string, unknown>) => row['door'])
          .sort();

      for (const pattern of [/^3-/, /^3\./, /^3-?1/, /^3-1*$/, /^三/, /^3(-|\.)/, /^3|4/, /^3-/i, /3/]) {
        expect([String(pattern), await found(pattern)]).toEqual([
          String(pattern),
          all.filter((door) => pattern.test(door)).sort(),
        ]);
      }
      const plan = await doors.find({ door: /^3-/ }).explain('executionStats');
      expect(plan).toMatchObject({
        queryPlanner: { winningPlan: { stage: 'IXSCAN' } },
        executionStats: { totalDocsExamined: 5 },
      });
    },
  );

  it('keeps every type and the order of fields, also of those an update does not touch', async () => {
    const types = store.collection('types');
    const doc = {
      _id: new ObjectId(),
      int: new Int32(1),
      double: new Double(1),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      date: new Date(5),
      binary: new Binary(Buffer.from([1, 2]), 4),
      regex: new BSONRegExp('^a', 'i'),
      timestamp: new Timestamp({ t: 1, i: 2 }),
      least: new MinKey(),
      most: new MaxKey(),
      nothing: null,
      '10': 'ten',
      '2': 'two',
      nested: { b: [1, [2, { c: true }]], a: {} },
      ['__proto__']: 1,
    };
    await types.insertOne(doc);
    const raw = async () => {
      const [bytes]: readonly unknown[] = await types.find({}, { raw: true }).toArray();
      if (!(bytes instanceof Uint8Array)) throw new Error('Not raw');
      return Buffer.from(bytes).toString('hex');
    };
    const before = await raw();

    await types.updateOne({}, { $set: { added: 1 } });
    expect(await raw()).not.toBe(before);
    await types.updateOne({}, { $unset: { added: 1 } });

    expect(await raw()).toBe(before);
    const typed = await types.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(typed).toMatchObject({ int: new Int32(1), double: new Double(1), long: doc.long });
  });

  it('adds whole numbers beyond 32 and 53 bits without loss', async () => {
    const sums = store.collection('sums');
    await sums.insertOne({ int: 2 ** 31 - 1, long: Long.fromString('9007199254740992'), double: 0.5 });
    await sums.updateOne({}, { $inc: { int: 1, long: 1, double: 1 } });

    const sum = await sums.findOne({}, { promoteLongs: false });
    expect(String(sum?.['int'])).toBe(String(2 ** 31));
    expect(String(sum?.['long'])).toBe('9007199254740993');
    expect(sum?.['double']).toBe(1.5);
  });

  it('uses a partial index only where the query says its condition', async () => {
    const requests = store.collection('requests');
    await requests.insertMany([{ n: 1, isOpen: true }, { n: 1, isOpen: false }, { n: 2 }]);
    await requests.createIndex({ n: 1 }, { partialFilterExpression: { isOpen: true } });
    const stage = async (query: object) => {
      const { queryPlanner }: Record<string, { winningPlan: { stage: string } }> = await requests
        .find(query)
        .explain();
      return queryPlanner?.winningPlan.stage;
    };

    expect(await stage({ n: 1, isOpen: true })).toBe('IXSCAN');
    expect(await stage({ $and: [{ n: 1 }, { isOpen: { $eq: true } }] })).toBe('IXSCAN');
    expect(await stage({ n: 1 })).toBe('COLLSCAN');
    expect(await requests.countDocuments({ n: 1 })).toBe(2);
    await expect(requests.find({ n: 1 }).hint('n_1').toArray()).rejects.toMatchObject({ code: 2 });
  });

  it('keeps two conditions on one array apart where two elements meet them', async () => {
    const rows = store.collection('outboxes');
    await rows.createIndex({ 'outbox.state': 1, 'outbox.n': 1 });
    await rows.insertMany([
      {
        outbox: [
          { state: 'sent', n: 1 },
          { state: 'due', n: 2 },
        ],
      },
      { outbox: [{ state: 'due', n: 1 }] },
    ]);

    expect(await rows.countDocuments({ 'outbox.state': 'due', 'outbox.n': 1 })).toBe(2);
    expect(await rows.countDocuments({ outbox: { $elemMatch: { state: 'due', n: 1 } } })).toBe(1);
    const plan = await rows.find({ outbox: { $elemMatch: { state: 'due', n: 1 } } }).explain();
    expect(plan).toMatchObject({ queryPlanner: { winningPlan: { stage: 'IXSCAN', isMultiKey: true } } });
  });

  it('refuses two arrays in one compound index and keeps the document out', async () => {
    const rows = store.collection('parallel');
    await rows.createIndex({ a: 1, b: 1 });
    await expect(rows.insertOne({ a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
    expect(await rows.countDocuments({})).toBe(0);
  });

  it('leaves an index out again when what is stored breaks its uniqueness', async () => {
    const rows = store.collection('broken');
    await rows.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(rows.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_']);
    await rows.insertOne({ a: 1 });
  });
});
