import type { Notice } from '../../core/notices/notice';
import type { NoticeRepository } from '../../core/notices/ports';
import { completeNotice } from '../models/notice-rows';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';
import { nextCount } from './next-count';

export function createNoticeRepository(deps: StoreDeps): NoticeRepository {
  const { notices: records, noticeOutboxes: outboxes } = deps.models;
  return {
    ...createRecordRepository<Notice>(deps, { records, outboxes, toRecord }),
    nextSeq: (communityId, openedOn) => nextCount(deps.models, communityId, `notice-${openedOn}`),
    async listOpen(communityId) {
      const rows = await records
        .find({ communityId, 'value.endedAt': null })
        .sort({ 'value.validUntil': 1, _id: 1 })
        .lean<RecordRow<Notice>[]>();
      return rows.map(toRecord);
    },
    async listBySeq(communityId, seq, endedSince) {
      const named = { communityId, 'value.number.seq': seq };
      const rows = await records
        .find({
          $or: [
            { ...named, 'value.endedAt': null },
            { ...named, 'value.endedAt': { $gte: endedSince } },
          ],
        })
        .sort({ 'value.writtenAt': -1, _id: -1 })
        .lean<RecordRow<Notice>[]>();
      return rows.map(toRecord);
    },
    async listGoingOut(communityId, from, to) {
      const rows = await records
        .find({ communityId, 'value.goesOutAt': { $gte: from, $lt: to } })
        .sort({ 'value.goesOutAt': 1, _id: 1 })
        .lean<RecordRow<Notice>[]>();
      return rows.map(toRecord);
    },
    async listWithdrawn(communityId, after) {
      const rows = await records
        .find({ communityId, 'value.endedAt': { $gt: after }, 'value.state': 'withdrawn' })
        .sort({ 'value.endedAt': -1, _id: -1 })
        .lean<RecordRow<Notice>[]>();
      return rows.map(toRecord);
    },
    async listAll(communityId) {
      const rows = await records
        .find({ communityId })
        .sort({ 'value.number.openedOn': 1, 'value.number.seq': 1 })
        .lean<RecordRow<Notice>[]>();
      return rows.map(toRecord);
    },
  };
}

const toRecord = ({ value, outbox }: RecordRow<Notice>): Notice => ({ ...completeNotice(value), outbox });
