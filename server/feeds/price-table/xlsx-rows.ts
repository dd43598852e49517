import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { checkZip } from './check-zip';

export type Cell = string | number | boolean | Date | null;

const mostRows = 2_000;
const mostColumns = 40;
const caps = { entries: 200, bytes: 16 * 1024 * 1024 };
const mostMs = 10_000;
/** Enough for a sheet of that many rows; a process of ours that runs out of memory takes all its work with it. */
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

const rowsRead = z.array(
  z.array(z.union([z.string(), z.number(), z.boolean(), z.date(), z.null(), z.undefined()])),
);

/** In a thread of its own, so that it can be given little memory and be ended. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.reader);
const cut = (row) => row.slice(0, workerData.columns);
readSheet(workerData.bytes).then(
  (rows) => parentPort.postMessage(rows.slice(0, workerData.rows + 1).map(cut)),
  () => parentPort.postMessage(null),
);`;

/** The rows of the first sheet of an xlsx file, or why they cannot be had. */
export async function xlsxRows(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | string> {
  const wrong = await checkZip(bytes, caps);
  if (wrong !== null) return wrong;
  const parsed = rowsRead.safeParse(await readInThread(bytes));
  if (!parsed.success) return 'not a sheet';
  if (parsed.data.length > mostRows) return 'too many rows';
  return parsed.data.map((row) => row.map((cell) => cell ?? null));
}

function readInThread(bytes: Uint8Array): Promise<unknown> {
  // A copy: what it stands in may be shared, and is given away here.
  const own = new Uint8Array(bytes).buffer;
  const worker = new Worker(program, {
    eval: true,
    workerData: {
      ...{ bytes: own, rows: mostRows, columns: mostColumns },
      reader: require.resolve('read-excel-file/universal'),
    },
    transferList: [own],
    resourceLimits: limits,
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (rows: unknown): void => {
      clearTimeout(timer);
      resolve(rows);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(null), mostMs);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
