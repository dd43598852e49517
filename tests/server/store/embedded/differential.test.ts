import type { mongo } from 'mongoose';
import type { ConnectedStore } from './support/connect';
import { connectToEmbeddedStore } from './support/connect';
import type { PlainDoc, PlainQuery } from './support/plain-matcher';
import { plainMatches, plainSort } from './support/plain-matcher';
import { plainUpdate } from './support/plain-update';
import type { Random } from './support/random';
import { createRandom, testSeed } from './support/random';
import { randomDocument, randomQuery, randomSort, randomUpdate } from './support/random-cases';

interface Stored extends mongo.Document {
  _id: number;
}

const seed = testSeed();
const rounds = 300;

describe(`the store against the obvious reading of queries (YIMEN_SEED=${seed})`, () => {
  let store: ConnectedStore;
  let collection: mongo.Collection<Stored>;
  let model: Map<number, PlainDoc>;
  let nextId = 0;
  const random = createRandom(seed);

  beforeAll(async () => {
    store = await connectToEmbeddedStore();
    collection = store.db.collection<Stored>('random');
    model = new Map();
    await collection.createIndexes([
      { key: { a: 1 } },
      { key: { tags: 1, a: -1 } },
      { key: { 'b.c': -1, a: 1 } },
      { key: { 'list.x': 1, 'list.y': 1 } },
      { key: { n: 1 }, sparse: true },
      { key: { a: 1, tags: -1 }, partialFilterExpression: { 'b.c': { $exists: true } } },
      { key: { u: 1 }, unique: true, partialFilterExpression: { u: { $exists: true } } },
    ]);
  });
  afterAll(() => store.close());

  it('inserts what keeps the unique key, and only that', async () => {
    for (let i = 0; i < 150; i++) await insertOne();
    await expectSameDocuments();
  });

  it(`answers ${rounds} random queries and updates alike`, async () => {
    for (let round = 0; round < rounds; round++) {
      await findSome(random);
      if (random.chance(0.5)) await updateSome(random);
      if (random.chance(0.2)) await updateFirst(random);
      if (random.chance(0.3)) await insertOne();
      if (random.chance(0.05)) await deleteSome(random);
    }
    await expectSameDocuments();
  }, 120_000);

  it('kept every index true to the documents', async () => {
    expect(await store.db.command({ validate: 'random' })).toMatchObject({ valid: true, errors: [] });
  });

  async function insertOne(): Promise<void> {
    const id = nextId++;
    const doc = randomDocument(random, id);
    const done = await codeOf(collection.insertOne({ ...doc, _id: id }));
    expect({ doc, done }).toEqual({ doc, done: isTaken(doc['u']) ? 11000 : 'done' });
    if (done === 'done') model.set(id, doc);
  }

  async function findSome({ chance, below }: Random): Promise<void> {
    const query = randomQuery(random);
    const sort = randomSort(random);
    const skip = chance(0.3) ? below(5) : 0;
    const limit = chance(0.5) ? 1 + below(10) : 0;
    const found = await collection
      .find(query)
      .sort(sort)
      .skip(skip)
      .limit(limit)
      .batchSize(chance(0.2) ? 7 : 1000)
      .toArray();
    const all = plainSort(matching(query), sort);
    const expected = all.slice(skip, limit === 0 ? undefined : skip + limit);
    const context = JSON.stringify({ query, sort, skip, limit });
    expect([context, found.map(({ _id }) => _id)]).toEqual([context, expected.map(({ _id }) => _id)]);
    if (chance(0.7)) return;
    expect([context, await collection.countDocuments(query)]).toEqual([context, all.length]);
  }

  async function updateSome(from: Random): Promise<void> {
    const query = randomQuery(from);
    const update = randomUpdate(from);
    const changes = matching(query).map((doc) => plainUpdate(doc, update));
    const after = new Map(model);
    for (const doc of changes) after.set(Number(doc['_id']), doc);
    const taken = [...after.values()].flatMap((doc) => doc['u'] ?? []);
    const expected = new Set(taken).size === taken.length ? 'done' : 11000;
    const context = JSON.stringify({ query, update });
    expect([context, await codeOf(collection.updateMany(query, update))]).toEqual([context, expected]);
    if (expected === 'done') model = after;
  }

  async function updateFirst(from: Random): Promise<void> {
    const query = randomQuery(from);
    const sort = randomSort(from);
    const update = { $inc: { n: 1 } };
    const [first] = plainSort(matching(query), sort);
    const found = await collection.findOneAndUpdate(query, update, { sort, returnDocument: 'after' });
    if (first !== undefined) model.set(Number(first['_id']), plainUpdate(first, update));
    const expected = first === undefined ? null : model.get(Number(first['_id']));
    expect([JSON.stringify({ query, sort }), found]).toEqual([JSON.stringify({ query, sort }), expected]);
  }

  async function deleteSome(from: Random): Promise<void> {
    const query = { ...randomQuery(from), n: { $gt: 2 } };
    const doomed = matching(query);
    expect((await collection.deleteMany(query)).deletedCount).toBe(doomed.length);
    for (const doc of doomed) model.delete(Number(doc['_id']));
  }

  async function expectSameDocuments(): Promise<void> {
    const stored = await collection.find({}).sort({ _id: 1 }).toArray();
    expect(stored).toEqual(plainSort([...model.values()], { _id: 1 }));
  }

  const matching = (query: PlainQuery) => [...model.values()].filter((doc) => plainMatches(doc, query));
  const isTaken = (value: unknown) =>
    value !== undefined && [...model.values()].some((doc) => doc['u'] === value);
});

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code;
    throw error;
  }
}
