import mongoose from 'mongoose';
import type { ConnectedStore } from './support/connect';
import { connectToEmbeddedStore } from './support/connect';

interface Resident {
  _id: string;
  communityId: string;
  door: string;
  phone?: string;
  tags: string[];
  visits: number;
  movedInAt?: Date;
  notes: { by: string; text: string }[];
}

const schema = new mongoose.Schema<Resident>(
  {
    _id: String,
    communityId: String,
    door: String,
    phone: String,
    tags: [String],
    visits: Number,
    movedInAt: Date,
    notes: [{ _id: false, by: String, text: String }],
  },
  { versionKey: false },
);
schema.index({ communityId: 1, door: 1 }, { unique: true });
schema.index({ phone: 1 }, { unique: true, partialFilterExpression: { phone: { $exists: true } } });
schema.index({ tags: 1 });

const aResident = (overrides: Partial<Resident>): Resident => ({
  _id: 'zhang',
  communityId: 'jia',
  door: '3-201',
  tags: [],
  visits: 0,
  notes: [],
  ...overrides,
});

describe('mongoose on the embedded store', () => {
  let store: ConnectedStore;
  let Residents: mongoose.Model<Resident>;

  beforeAll(async () => {
    store = await connectToEmbeddedStore();
    Residents = store.connection.model<Resident>('Resident', schema);
    await Residents.init();
  });
  afterAll(() => store.close());
  beforeEach(() => Residents.deleteMany({}));

  it('finds a resident again with the same values', async () => {
    const movedInAt = new Date('2026-06-09T06:00:00Z');
    await Residents.create(
      aResident({ tags: ['elder', '低保'], movedInAt, notes: [{ by: 'li', text: '好' }] }),
    );

    expect(await Residents.findById('zhang').lean()).toEqual(
      aResident({ tags: ['elder', '低保'], movedInAt, notes: [{ by: 'li', text: '好' }] }),
    );
    expect(await Residents.find({ movedInAt: { $lte: movedInAt } }).lean()).toHaveLength(1);
  });

  it('changes one resident and says how many it changed', async () => {
    await Residents.create(
      aResident({
        notes: [
          { by: 'li', text: 'a' },
          { by: 'wang', text: 'b' },
        ],
      }),
    );

    const first = await Residents.updateOne(
      { _id: 'zhang', 'notes.by': 'wang' },
      {
        $set: { 'notes.$.text': 'c' },
        $inc: { visits: 1 },
        $push: { tags: { $each: ['x', 'y', 'z'], $slice: -2 } },
      },
    );
    const second = await Residents.updateOne({ _id: 'zhang' }, { $set: { visits: 1 } });

    expect([first.matchedCount, first.modifiedCount]).toEqual([1, 1]);
    expect([second.matchedCount, second.modifiedCount]).toEqual([1, 0]);
    const after = await Residents.findById('zhang').lean();
    expect(after).toMatchObject({ visits: 1, tags: ['y', 'z'], notes: [{ text: 'a' }, { text: 'c' }] });
  });

  it('gives back the old or the new document of findOneAndUpdate, by sort, with upsert', async () => {
    await Residents.create([aResident({ visits: 2 }), aResident({ _id: 'li', door: '1', visits: 1 })]);

    const old = await Residents.findOneAndUpdate(
      {},
      { $inc: { visits: 10 } },
      { sort: { visits: 1 } },
    ).lean();
    const fresh = await Residents.findOneAndUpdate(
      { communityId: 'yi', door: '9' },
      { $setOnInsert: { _id: 'new', visits: 5 } },
      { upsert: true, returnDocument: 'after', projection: { visits: 1 } },
    ).lean();

    expect(old).toMatchObject({ _id: 'li', visits: 1 });
    expect(fresh).toEqual({ _id: 'new', visits: 5 });
    expect(await Residents.findById('new').lean()).toMatchObject({ communityId: 'yi', door: '9' });
    expect(await Residents.findById('li').lean()).toMatchObject({ visits: 11 });
  });

  it('counts, lists distinct values, projects and removes', async () => {
    await Residents.create([
      aResident({ tags: ['a', 'b'] }),
      aResident({ _id: 'li', door: '1', tags: ['b'] }),
      aResident({ _id: 'wu', door: '2', communityId: 'yi' }),
    ]);

    expect(await Residents.countDocuments({ communityId: 'jia' })).toBe(2);
    expect(await Residents.estimatedDocumentCount()).toBe(3);
    expect(await Residents.distinct('tags')).toEqual(['a', 'b']);
    expect(await Residents.find({ tags: 'b' }, { _id: 0, door: 1 }).sort({ door: -1 }).lean()).toEqual([
      { door: '3-201' },
      { door: '1' },
    ]);
    expect((await Residents.deleteOne({ _id: 'wu' })).deletedCount).toBe(1);
    expect((await Residents.deleteOne({ _id: 'wu' })).deletedCount).toBe(0);
    expect(await Residents.exists({ _id: 'wu' })).toBeNull();
  });

  it('refuses a second resident behind the same door, and says which key', async () => {
    await Residents.create(aResident({}));

    await expect(Residents.create(aResident({ _id: 'li' }))).rejects.toMatchObject({
      code: 11000,
      keyPattern: { communityId: 1, door: 1 },
      keyValue: { communityId: 'jia', door: '3-201' },
    });
    await expect(Residents.create(aResident({ door: '7' }))).rejects.toMatchObject({
      code: 11000,
      keyValue: { _id: 'zhang' },
    });
    await Residents.create(aResident({ _id: 'li', door: '8' }));
    await expect(
      Residents.findOneAndUpdate({ _id: 'li' }, { $set: { door: '3-201' } }),
    ).rejects.toMatchObject({ code: 11000, keyPattern: { communityId: 1, door: 1 } });
  });

  it('holds a partial unique index over residents with a telephone only', async () => {
    await Residents.create([aResident({}), aResident({ _id: 'li', door: '1' })]);
    await Residents.create(aResident({ _id: 'wu', door: '2', phone: '1' }));

    await expect(Residents.create(aResident({ _id: 'he', door: '4', phone: '1' }))).rejects.toMatchObject({
      code: 11000,
    });
    await Residents.updateOne({ _id: 'wu' }, { $unset: { phone: 1 } });
    await Residents.create(aResident({ _id: 'he', door: '4', phone: '1' }));
  });

  it('stops an ordered bulk write at its first error and carries an unordered one on', async () => {
    const writes = ['1', '2', '1', '3'].map((door) => ({
      insertOne: { document: aResident({ _id: `d${door}-${Math.random()}`, door }) },
    }));

    await expect(Residents.bulkWrite(writes)).rejects.toMatchObject({ code: 11000, insertedCount: 2 });
    await Residents.deleteMany({});
    await expect(Residents.bulkWrite(writes, { ordered: false })).rejects.toMatchObject({ insertedCount: 3 });
    expect(await Residents.distinct('door')).toEqual(['1', '2', '3']);
  });

  it('makes the same indexes twice without complaint and refuses others under their names', async () => {
    await Residents.createIndexes();
    const indexes = await Residents.listIndexes();

    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'communityId_1_door_1', 'phone_1', 'tags_1']);
    expect(await Residents.syncIndexes()).toEqual([]);
    const raw = Residents.collection;
    await expect(raw.createIndex({ tags: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
    await expect(raw.createIndex({ tags: 1 }, { name: 'other' })).rejects.toMatchObject({ code: 85 });
  });
});
