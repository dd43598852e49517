import type { mongo } from 'mongoose';
import mongoose from 'mongoose';
import type { EmbeddedStore } from './start-embedded-store';
import { startEmbeddedStore } from './start-embedded-store';

export interface ConnectedStore {
  readonly store: EmbeddedStore;
  readonly connection: mongoose.Connection;
  readonly db: mongo.Db;
  /** A fresh collection for one test. */
  collection(name: string): mongo.Collection;
  close(): Promise<void>;
}

/** A running store and a mongoose connection to it. */
export async function connectToEmbeddedStore(): Promise<ConnectedStore> {
  const store = await startEmbeddedStore();
  const { connection, db } = await connectTo(store.uri);
  return {
    store,
    connection,
    db,
    collection: (name) => db.collection(name),
    close: async () => {
      await connection.close();
      await store.stop();
    },
  };
}

/** `patienceMs` is how long an operation waits for a store that is gone. */
export async function connectTo(
  uri: string,
  patienceMs = 5_000,
): Promise<{ connection: mongoose.Connection; db: mongo.Db }> {
  const connection = await mongoose
    .createConnection(uri, { dbName: 'test', serverSelectionTimeoutMS: patienceMs, maxPoolSize: 20 })
    .asPromise();
  const { db } = connection;
  if (db === undefined) throw new Error('The connection has no database');
  return { connection, db };
}
