import type { Model } from 'mongoose';

/** Counts by the `count` command; mongoose's own counting is an aggregation. */
export async function countRows<Row>(
  model: Model<Row>,
  query: Readonly<Record<string, string | number | boolean>>,
): Promise<number> {
  const answer = await model.db.db?.command({ count: model.collection.name, query });
  return Number(answer?.['n']);
}
