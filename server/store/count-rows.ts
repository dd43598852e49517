import type { Model } from 'mongoose';

type Plain = string | number | boolean;
interface Between {
  readonly $gt?: Date;
  readonly $lte?: Date;
}

/** Counts by the `count` command; mongoose's own counting is an aggregation. */
export async function countRows<Row>(
  model: Model<Row>,
  query: Readonly<Record<string, Plain | Between>>,
): Promise<number> {
  const answer = await model.db.db?.command({ count: model.collection.name, query });
  return Number(answer?.['n']);
}
