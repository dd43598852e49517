import type { Model } from 'mongoose';
import type { MovedRecord, RecordRepository } from '../../core/outbound/moved-record';
import { isDuplicateKey } from '../is-duplicate-key';
import type { OutboxRow } from '../models/outboxes';
import type { RecordRow } from '../models/record-rows';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { createOutboxHolder } from './create-outbox-holder';

export interface RecordModels<R extends MovedRecord> {
  readonly records: Model<RecordRow<R>>;
  /** The same collection, as the sweep sees it. */
  readonly outboxes: Model<OutboxRow>;
  readonly toRecord: (row: RecordRow<R>) => R;
}

/** What every kind of record is written and found by. */
export function createRecordRepository<R extends MovedRecord>(
  { clock, newId }: Pick<StoreDeps, 'clock' | 'newId'>,
  { records, outboxes, toRecord }: RecordModels<R>,
): RecordRepository<R> {
  const toRow = ({ outbox, ...rest }: R, version: number, writeToken: string): RecordRow<R> => ({
    ...{ _id: rest.id, communityId: rest.communityId, version },
    value: { ...rest, version },
    ...{ outbox, hasOutbox: outbox.length > 0, outboxAt: clock.now(), writeToken },
  });
  const findRow = (id: string) => records.findById(id).lean<RecordRow<R> | null>();
  return {
    insert: (record) =>
      repeatCutOff(async (isRepeat) => {
        try {
          await records.insertMany([toRow(record, record.version, newId())]);
          return { inserted: true, record };
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const row = await findRow(record.id);
          // Something else is the same that must not be: a bug, not a repetition.
          if (!row) throw error;
          return { inserted: isRepeat && row.version === record.version, record: toRecord(row) };
        }
      }),

    async find(id) {
      const row = await findRow(id);
      return row && toRecord(row);
    },

    async replace(record, expectedVersion) {
      const writeToken = newId();
      const row = toRow(record, expectedVersion + 1, writeToken);
      return repeatCutOff(async (isRepeat) => {
        const write = records.replaceOne({}, row).where('_id', record.id).where('version', expectedVersion);
        if ((await write).matchedCount === 1) return true;
        if (!isRepeat) return false;
        return (await findRow(record.id))?.writeToken === writeToken;
      });
    },

    ...createOutboxHolder(outboxes),
  };
}
