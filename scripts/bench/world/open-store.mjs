import { built } from '../lib/built.mjs';

/** An embedded store of our own in a scratch folder with its indexes, and a connection as the processes make it. */
export async function openStore({ monitorCommands = false } = {}) {
  const { startScratchStore } = built('server/cli/start-scratch-store');
  const { withDatabase } = built('server/compose');
  const { connectStore } = built('server/store/connect');
  const { ensureIndexes } = built('server/store/ensure-indexes');
  const scratch = await startScratchStore();
  const connection = await connectStore({ uri: withDatabase(scratch.uri), monitorCommands });
  await ensureIndexes(connection);
  return {
    connection,
    uri: withDatabase(scratch.uri),
    async close() {
      await connection.close();
      await scratch.stop();
    },
  };
}
