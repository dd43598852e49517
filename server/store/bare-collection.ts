import type { Collection, Model } from 'mongoose';

/**
 * The driver's collection of a model, on the same connection and with its write concern. Rows are made by our own code from
 * checked values; casting and validating them once more costs twice what the write itself does.
 */
export const bareCollection = <Row extends { readonly _id: string }>(model: Model<Row>): Collection<Row> =>
  model.db.collection<Row>(model.collection.name);

/** The longest an operation may run in the server, as the mapper asks for it in every query. */
export function withinTime(model: { readonly db: { get(key: string): unknown } }): { maxTimeMS?: number } {
  const maxTimeMS = model.db.get('maxTimeMS');
  return typeof maxTimeMS === 'number' ? { maxTimeMS } : {};
}
