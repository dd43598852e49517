import { mongo, type Connection } from 'mongoose';
import { allCollections } from './models/all-collections';
import { indexName } from './models/store-collection';

const namespaceNotFound = 26;

/** The indexes that are missing, as `collection.index`; none: the store is ready to serve. */
export async function checkIndexes(connection: Connection): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { name, indexes } of allCollections) {
    const present = await indexNames(connection, name);
    missing.push(
      ...indexes.map(indexName).flatMap((index) => (present.has(index) ? [] : `${name}.${index}`)),
    );
  }
  return missing;
}

async function indexNames(
  connection: Connection,
  collection: string,
): Promise<ReadonlySet<string | undefined>> {
  try {
    const found = await connection.collection(collection).listIndexes().toArray();
    return new Set(found.map((index: mongo.IndexDescriptionInfo) => index.name));
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === namespaceNotFound) return new Set();
    throw error;
  }
}
