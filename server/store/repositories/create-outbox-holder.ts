import type { Model } from 'mongoose';
import type { OutboxHolder } from '../../core/outbound/ports';
import type { OutboxRow } from '../models/outboxes';
import { repeatCutOff } from '../repeat-cut-off';

export function createOutboxHolder(holders: Model<OutboxRow>): OutboxHolder {
  return {
    async listOutboxes(communityId, before, limit) {
      const rows = await holders
        .find({ communityId, hasOutbox: true, outboxAt: { $lt: before } })
        .select({ version: 1, outbox: 1 })
        .sort({ outboxAt: 1, _id: 1 })
        .limit(limit)
        .lean();
      return rows.map((row) => ({ id: row._id, version: row.version, entries: row.outbox }));
    },
    // The version stays: an emptied outbox must not refuse the write of somebody who read the document before.
    emptyOutbox: (id, version) =>
      repeatCutOff(async () => {
        await holders.updateOne({ _id: id, version }, { $set: { outbox: [], hasOutbox: false } });
      }),
  };
}
