import type { mongo } from 'mongoose';
import type { ConnectedStore } from './support/connect';
import { connectToEmbeddedStore } from './support/connect';

const find = (filter: object) => ({ find: 'rows', filter });
const update = (u: unknown, more: object = {}) => ({
  update: 'rows',
  updates: [{ q: { _id: 1 }, u, ...more }],
});
const index = (spec: object) => ({ createIndexes: 'rows', indexes: [{ key: { a: 1 }, name: 'a', ...spec }] });

// What is asked, the code it is refused with, and the name the refusal must say.
const commands: readonly (readonly [mongo.Document, number, string])[] = [
  [{ renameCollection: 'a.b', to: 'a.c' }, 59, 'renameCollection'],
  [{ mapReduce: 'rows' }, 59, 'mapReduce'],
  [{ ...find({}), collation: { locale: 'zh' } }, 40415, 'collation'],
  [{ ...find({}), let: {} }, 40415, 'let'],
  [{ ...find({}), tailable: true }, 40415, 'tailable'],
  [{ ...find({}), readConcern: { level: 'snapshot' } }, 2, 'snapshot'],
  [{ ...find({}), sort: { a: { $meta: 'textScore' } } }, 2, "'a'"],
  [{ ...find({}), hint: 'none' }, 2, 'none'],
  [{ ...find({}), projection: { a: { $slice: 1 } } }, 2, "'a'"],
  [{ ...find({}), projection: { 'a.$': 1 } }, 2, 'a.$'],
  [{ ...find({}), projection: { a: 1, b: 0 } }, 31254, 'b'],
  [{ ...find({}), projection: { a: 0, b: 1 } }, 31253, 'b'],
  [{ ...find({}), limit: 'x' }, 14, 'limit'],
  [find({ $where: '1' }), 2, '$where'],
  [find({ $text: { $search: 'x' } }), 2, '$text'],
  [find({ $expr: {} }), 2, '$expr'],
  [find({ $jsonSchema: {} }), 2, '$jsonSchema'],
  [find({ a: { $near: [1, 2] } }), 2, '$near'],
  [find({ a: { $mod: [2, 0] } }), 2, '$mod'],
  [find({ a: { $gt: 1, $bogus: 2 } }), 2, '$bogus'],
  [find({ a: { $regex: 'x', $options: 'x' } }), 2, "'x'"],
  [find({ a: { $regex: '(?>x)' } }), 2, 'not supported'],
  [find({ a: { $regex: 'x++' } }), 2, 'not supported'],
  [find({ a: { $in: 1 } }), 2, '$in'],
  [find({ $or: [] }), 2, '$or'],
  [find({ a: { $type: 'fancy' } }), 2, '$type'],
  [{ aggregate: 'rows', pipeline: [{ $lookup: {} }], cursor: {} }, 2, '$lookup'],
  [{ aggregate: 'rows', pipeline: [{ $match: {} }], cursor: {} }, 2, '$group'],
  [{ aggregate: 'rows', pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }], cursor: {} }, 2, '$group'],
  [{ count: 'rows', query: {}, collation: {} }, 40415, 'collation'],
  [{ findAndModify: 'rows', query: {}, update: { $set: { a: 1 } }, arrayFilters: [] }, 40415, 'arrayFilters'],
  [{ findAndModify: 'rows', query: {} }, 9, 'update'],
  [{ insert: 'rows', documents: [{ _id: 1 }], writeConcern: { w: 2 } }, 2, "'w'"],
  [{ insert: 'rows', documents: [] }, 2, 'batch'],
  [{ insert: 'rows', documents: [{ _id: 1 }], txnNumber: 1, startTransaction: true }, 20, 'startTransaction'],
  [{ insert: 'sys$tem', documents: [{ _id: 1 }] }, 73, 'sys$tem'],
  [index({ expireAfterSeconds: 10 }), 40415, 'expireAfterSeconds'],
  [index({ collation: {} }), 40415, 'collation'],
  [index({ hidden: true }), 40415, 'hidden'],
  [index({ key: { a: 'text' } }), 67, "'a'"],
  [index({ key: { a: '2dsphere' } }), 67, "'a'"],
  [index({ key: { '$**': 1 } }), 67, '$**'],
  [index({ key: { 'a.0': 1 } }), 67, 'a.0'],
  [{ create: 'rows', capped: true }, 40415, 'capped'],
  [{ create: 'rows', validator: {} }, 40415, 'validator'],
  [{ dropIndexes: 'rows', index: 'none' }, 27, 'none'],
  [{ dropIndexes: 'rows', index: '_id_' }, 72, '_id'],
  [{ dropIndexes: 'nowhere', index: '*' }, 26, 'nowhere'],
  [{ listIndexes: 'nowhere' }, 26, 'nowhere'],
  [{ validate: 'nowhere' }, 26, 'nowhere'],
  [{ explain: { insert: 'rows', documents: [] } }, 59, 'insert'],
];

const updates: readonly (readonly [mongo.Document, number, string])[] = [
  [update([{ $set: { a: 1 } }]), 2, 'pipelines'],
  [update({ $rename: { a: 'b' } }), 9, '$rename'],
  [update({ $currentDate: { a: true } }), 9, '$currentDate'],
  [update({ $set: { a: 1 }, b: 2 }), 9, 'b'],
  [update({ $push: { tags: { $each: [1], $sort: 1 } } }), 2, '$sort'],
  [update({ $push: { tags: { $each: [1], $position: 0 } } }), 2, '$position'],
  [update({ $push: { a: 1 } }), 2, "'a'"],
  [update({ $inc: { text: 1 } }), 14, 'text'],
  [update({ $inc: { a: 'x' } }), 14, "'a'"],
  [update({ $set: { 'a.b': 1 } }), 28, "'b'"],
  [update({ $set: { 'tags.x': 1 } }), 28, "'x'"],
  [update({ $set: { 'tags.$': 1 } }), 2, 'positional'],
  [update({ $set: { 'tags.$[]': 1 } }), 2, '$[]'],
  [update({ $set: { 'tags.$[x]': 1 } }, { arrayFilters: [{ x: 1 }] }), 40415, 'arrayFilters'],
  [update({ $set: { a: 1 } }, { collation: {} }), 40415, 'collation'],
  [update({ $set: { a: 1 }, $inc: { a: 1 } }), 40, "'a'"],
  [update({ $set: { b: {}, 'b.c': 1 } }), 40, 'b.c'],
  [update({ $set: { _id: 2 } }), 66, '_id'],
  [update({ $unset: { _id: 1 } }), 66, '_id'],
  [update({ _id: 2, a: 1 }), 66, '_id'],
  [update({ $set: { 'a..b': 1 } }), 56, 'a..b'],
  [update({ $set: { $a: 1 } }), 52, '$a'],
  [update({ a: 1 }, { multi: true }), 9, 'replacement'],
];

describe('what the embedded store does not serve', () => {
  let store: ConnectedStore;

  beforeAll(async () => {
    store = await connectToEmbeddedStore();
    await store.collection('rows').insertMany([{ a: 1, text: 'x', tags: ['y'] }]);
    await store.db.command({ insert: 'rows', documents: [{ _id: 1, a: 1, text: 'x', tags: ['y'] }] });
  });
  afterAll(() => store.close());

  it.each(commands.map(([command, code, name]) => ({ command, code, name, shown: JSON.stringify(command) })))(
    'refuses $shown with $code, naming $name',
    async ({ command, code, name }) => {
      const refusal = await refusalOf(store.db.command(command));
      expect(refusal).toMatchObject({ code });
      expect(refusal.message).toContain(name);
    },
  );

  it.each(updates.map(([command, code, name]) => ({ command, code, name, shown: JSON.stringify(command) })))(
    'refuses $shown as a write error $code, naming $name',
    async ({ command, code, name }) => {
      const reply: mongo.Document = await store.db.command(command);
      const [error]: readonly Record<string, unknown>[] = reply['writeErrors'] ?? [];
      expect(error).toMatchObject({ code, errmsg: expect.stringContaining(name) });
      expect(await store.db.command(find({ _id: 1 }))).toMatchObject({
        cursor: { firstBatch: [{ _id: 1, a: 1, text: 'x', tags: ['y'] }] },
      });
    },
  );

  it('refuses documents that are too large or nested too deeply', async () => {
    const deep = Array.from({ length: 101 }).reduce<object>((inner) => ({ inner }), {});
    const rows = store.collection('rows');

    await expect(rows.insertOne(deep)).rejects.toMatchObject({ code: 15 });
    await rows.insertOne({ key: 'grows', text: 'x'.repeat(9_000_000) });
    await expect(
      rows.updateOne({ key: 'grows' }, { $set: { more: 'x'.repeat(8_000_000) } }),
    ).rejects.toMatchObject({ code: 10334 });
  });

  it('ends a query that takes longer than it may', async () => {
    const many = store.collection('many');
    await many.insertMany(Array.from({ length: 3_000 }, (_nothing, n) => ({ n, text: 'x'.repeat(200) })));

    await expect(many.find({ text: 'y' }).maxTimeMS(1).toArray()).rejects.toMatchObject({ code: 50 });
  });
});

async function refusalOf(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It was not refused');
}
