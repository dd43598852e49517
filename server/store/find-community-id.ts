import type { Connection } from 'mongoose';
import { communities } from './models/communities';
import { createModel } from './models/create-model';

/** The id of the store's community; null while none is loaded. A store serves one. */
export async function findCommunityId(connection: Connection): Promise<string | null> {
  const row = await createModel(connection, communities).findOne({}).sort({ communityId: 1 }).lean();
  return row?.communityId ?? null;
}
