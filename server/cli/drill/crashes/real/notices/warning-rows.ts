import type { Connection } from 'mongoose';
import { z } from 'zod';
import { writer, type Warning } from './warnings';

const noticeRow = z.object({ _id: z.string(), value: z.object({ text: z.string(), byId: z.string() }) });
const outboundRow = z.object({
  _id: z.string(),
  target: z.object({ kind: z.string(), roomId: z.string().optional(), personId: z.string().optional() }),
  state: z.string(),
});

export type OutboundRow = z.output<typeof outboundRow>;

/** What stands in the store to be sent about a warning; empty: it is not written yet. */
export async function rowsOf(connection: Connection, { text }: Warning): Promise<readonly OutboundRow[]> {
  const notices = await read(connection, 'notices', noticeRow);
  const mine = notices.find(({ value }) => value.byId === writer && value.text === text);
  const rows = await read(connection, 'outbound', outboundRow);
  return rows.filter(({ _id }) => mine !== undefined && _id.startsWith(`${mine._id}/`));
}

/** Whom nothing was written to of those who have to hear of it. */
export function missingOf({ roomIds, calledIds }: Warning, rows: readonly OutboundRow[]): readonly string[] {
  const told = new Set(rows.map(({ target }) => target.roomId ?? target.personId));
  return [...roomIds, ...calledIds].filter((id) => !told.has(id));
}

/** What the process that just died had in hand: kinds of target. */
export async function inHand(connection: Connection): Promise<readonly string[]> {
  const rows = await read(connection, 'outbound', outboundRow);
  return rows.filter(({ state }) => state === 'sending').map(({ target }) => target.kind);
}

async function read<Row>(connection: Connection, name: string, row: z.ZodType<Row>): Promise<readonly Row[]> {
  return z.array(row).parse(await connection.collection(name).find({}).toArray());
}
