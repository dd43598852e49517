import type { Connection } from 'mongoose';

/** `failCommand` is MongoDB's; the embedded store knows the others as well. */
export type FailPointName = 'failCommand' | 'loseReply' | 'notPrimary' | 'latency' | 'fullDisk';

export type FailPointMode =
  | 'off'
  | 'alwaysOn'
  | { readonly times: number; readonly skip?: number }
  | { readonly skip: number }
  | { readonly forMs: number };

/** Makes a store that was started for tests fail in this way; gives how often the earlier setting took effect. */
export async function setFailPoint(
  connection: Connection,
  name: FailPointName,
  mode: FailPointMode,
  data: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const reply = await connection.getClient().db('admin').command({ configureFailPoint: name, mode, data });
  const count: unknown = reply['count'];
  return typeof count === 'number' ? count : 0;
}
