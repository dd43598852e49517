import { connectStore } from '../../../server/store/connect';
import { createRepositories } from '../../../server/store/create-repositories';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import type { Repositories } from '../../../server/store/repositories';
import { freshId } from './fresh-id';
import { recordQueries } from './record-queries';
import { resolveStore } from './resolve-store';
import type { TestClock } from './test-clock';

export interface OpenStore {
  readonly repositories: Repositories;
  /** The queries sent so far that would read a whole collection. */
  scans(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A database of its own with all indexes, on the store that is there. */
export async function openMongooseStore(clock: TestClock): Promise<OpenStore> {
  const store = await resolveStore();
  const connection = await connectStore({ uri: store.uri, monitorCommands: true });
  await ensureIndexes(connection);
  const queries = recordQueries(connection);
  return {
    repositories: createRepositories({ connection, clock, newId: () => freshId('id') }),
    scans: queries.scans,
    async close() {
      await connection.dropDatabase();
      await connection.close();
      await store.stop();
    },
  };
}
