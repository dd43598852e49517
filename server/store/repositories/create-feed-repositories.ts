import { settledStates, type FeedRecord } from '../../core/notices/feeds/feed-record';
import type { FeedRecordRepository, SourceStateRepository } from '../../core/notices/feeds/ports';
import type { SourceState } from '../../core/notices/feeds/source-state';
import type { RecordRow } from '../models/record-rows';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';

/** How it stands with each source of notices. */
export function createSourceStateRepository(deps: StoreDeps): SourceStateRepository {
  const { sourceStates: records, sourceStateOutboxes: outboxes } = deps.models;
  const toRecord = ({ value, outbox }: RecordRow<SourceState>): SourceState => ({ ...value, outbox });
  return {
    ...createRecordRepository<SourceState>(deps, { records, outboxes, toRecord }),
    async list(communityId) {
      const rows = await records
        .find({ communityId })
        .sort({ 'value.sourceId': 1 })
        .lean<RecordRow<SourceState>[]>();
      return rows.map(toRecord);
    },
  };
}

/** The items of the sources that were seen. */
export function createFeedRecordRepository(deps: StoreDeps): FeedRecordRepository {
  const { feedRecords: records, feedRecordOutboxes: outboxes } = deps.models;
  const toRecord = ({ value, outbox }: RecordRow<FeedRecord>): FeedRecord => ({ ...value, outbox });
  return {
    ...createRecordRepository<FeedRecord>(deps, { records, outboxes, toRecord }),
    async listKnown(communityId, sourceId, itemIds) {
      const which = { communityId, 'value.sourceId': sourceId, 'value.itemId': { $in: [...itemIds] } };
      const rows = await records.find(which).lean<RecordRow<FeedRecord>[]>();
      return rows.map(({ value }) => value.itemId);
    },
    async listInState(communityId, state, limit) {
      const rows = await records
        .find({ communityId, 'value.state': state })
        .sort({ 'value.seenAt': 1, _id: 1 })
        .limit(limit)
        .lean<RecordRow<FeedRecord>[]>();
      return rows.map(toRecord);
    },
    async forget(communityId, seenBefore, now, limit) {
      let gone = 0;
      for (const state of settledStates) {
        if (gone === limit) break;
        const settled = {
          ...{ communityId, 'value.state': state, 'value.seenAt': { $lt: seenBefore }, hasOutbox: false },
          $or: [
            { 'value.item.kind': 'warning', 'value.item.until': null },
            { 'value.item.kind': 'warning', 'value.item.until': { $lte: now } },
            { 'value.item.kind': 'article', 'value.item.publishedAt': { $ne: null } },
          ],
        };
        const rows = await records
          .find(settled)
          .sort({ 'value.seenAt': 1, _id: 1 })
          .limit(limit - gone)
          .lean<RecordRow<FeedRecord>[]>();
        const ids = rows.map(({ _id }) => _id);
        if (ids.length === 0) continue;
        // Nobody changes what is settled; removed again when the answer was lost, they are as gone.
        await repeatCutOff(() => records.deleteMany({ ...settled, _id: { $in: ids } }));
        gone += ids.length;
      }
      return gone;
    },
  };
}
