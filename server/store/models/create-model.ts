import { Schema, type Connection, type Model } from 'mongoose';
import type { StoreCollection } from './store-collection';

/** The mongoose model of a collection: fields only. An unknown field in a write or a query is an error. */
export function createModel<Row>(
  connection: Connection,
  collection: StoreCollection<Row>,
  modelName = collection.name,
): Model<Row> {
  // Fields are set one by one: a schema whose type is inferred from its definition takes the compiler minutes.
  const schema = new Schema<Row>(undefined, {
    autoCreate: false,
    autoIndex: false,
    collection: collection.name,
    id: false,
    minimize: false,
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
  });
  for (const [field, type] of Object.entries(collection.fields)) schema.path(field, type);
  return connection.model<Row, Model<Row>>(modelName, schema, collection.name, { overwriteModels: true });
}
