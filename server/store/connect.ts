import mongoose, { type Connection } from 'mongoose';

export interface ConnectStoreOptions {
  readonly uri: string;
  /** How long an operation looks for a server before it gives up; at most 5 s. */
  readonly serverSelectionTimeoutMs?: number;
  /** The longest a query may run in the server. */
  readonly maxTimeMs?: number;
  /** Tests listen to the commands that are sent. */
  readonly monitorCommands?: boolean;
}

/**
 * The one connection of a process. Nothing waits in memory while the store is away: an operation fails within seconds and
 * its caller decides. Writes are journaled; none is repeated by the driver, the repositories do so under their own keys.
 */
export async function connectStore(options: ConnectStoreOptions): Promise<Connection> {
  const { uri, serverSelectionTimeoutMs = 5000, maxTimeMs = 10_000, monitorCommands = false } = options;
  const connection = mongoose.createConnection(uri, {
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
    connectTimeoutMS: 5000,
    minHeartbeatFrequencyMS: 100,
    monitorCommands,
    retryWrites: false,
    serverSelectionTimeoutMS: Math.min(serverSelectionTimeoutMs, 5000),
    // Longer than any query may run, so that only a dead server meets it.
    socketTimeoutMS: maxTimeMs + 5000,
    writeConcern: { w: 'majority', journal: true },
  });
  connection.set('maxTimeMS', maxTimeMs);
  try {
    return await connection.asPromise();
  } catch (error) {
    // Whoever tries again makes a new one; this one would be kept for ever.
    await connection.destroy();
    throw error;
  }
}
