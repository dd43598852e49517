import type { Connection } from 'mongoose';
import { z } from 'zod';

const reportRow = z.object({ process: z.string(), holder: z.string() });

/** Who reports as bot and as jobs, a new one at each start; nobody while the store does not answer. */
export async function readReports(connection: Connection): Promise<ReadonlyMap<string, string>> {
  try {
    const rows = await connection.collection('processReports').find({}).toArray();
    return new Map(
      z
        .array(reportRow)
        .parse(rows)
        .map(({ process, holder }) => [process, holder]),
    );
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    return new Map();
  }
}
