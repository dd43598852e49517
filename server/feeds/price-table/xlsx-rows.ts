import { z } from 'zod';
import { inThread } from '../threads/in-thread';
import { checkZip } from './check-zip';

export type Cell = string | number | boolean | Date | null;

const mostRows = 2_000;
const mostColumns = 40;
const caps = { entries: 200, bytes: 16 * 1024 * 1024 };
const mostMs = 10_000;

const rowsRead = z.array(
  z.array(z.union([z.string(), z.number(), z.boolean(), z.date(), z.null(), z.undefined()])),
);

const loading = 'const { readSheet } = require(given.reader);';
const work = `
const cut = (row) => row.slice(0, given.columns);
readSheet(given.bytes).then(
  (rows) => say(rows.slice(0, given.rows + 1).map(cut)),
  () => say(null),
);`;

/** The rows of the first sheet of an xlsx file, or why they cannot be had. */
export async function xlsxRows(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | string> {
  const wrong = await checkZip(bytes, caps);
  if (wrong !== null) return wrong;
  const reader = require.resolve('read-excel-file/universal');
  const data = { rows: mostRows, columns: mostColumns, reader };
  const said = await inThread({ loading, work, bytes, data, mostMs });
  const parsed = rowsRead.safeParse(said.kind === 'said' ? said.value : null);
  if (!parsed.success) return 'not a sheet';
  if (parsed.data.length > mostRows) return 'too many rows';
  return parsed.data.map((row) => row.map((cell) => cell ?? null));
}
