import type { MovedRecord, RecordRepository } from '../../core/outbound/moved-record';

/** The same records; `onWrite` is told of each write: the grid shows what they hold. */
export const tellOfWrites = <R extends MovedRecord>(
  records: RecordRepository<R>,
  onWrite: (communityId: string) => void,
): RecordRepository<R> => ({
  ...records,
  async insert(record) {
    const answer = await records.insert(record);
    onWrite(record.communityId);
    return answer;
  },
  async replace(record, expectedVersion) {
    const isWritten = await records.replace(record, expectedVersion);
    onWrite(record.communityId);
    return isWritten;
  },
});
