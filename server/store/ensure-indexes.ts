import type { Connection } from 'mongoose';
import { allCollections } from './models/all-collections';
import { indexName } from './models/store-collection';

/** Makes every index that is not there yet. Run by `yimen migrate` and the supervisor, before any process serves. */
export async function ensureIndexes(connection: Connection): Promise<void> {
  for (const { name, indexes } of allCollections) {
    await connection.collection(name).createIndexes(
      indexes.map((index) => ({
        key: index.keys,
        name: indexName(index),
        ...(index.unique && { unique: true }),
        ...(index.partial && { partialFilterExpression: index.partial }),
      })),
    );
  }
}
