import type { Call } from '../../core/calls/call';
import { listedStates } from '../../core/calls/call-states';
import type { CallRepository } from '../../core/calls/ports';
import type { RecordRow } from '../models/record-rows';
import type { StoreDeps } from '../store-deps';
import { createRecordRepository } from './create-record-repository';

export function createCallRepository(deps: StoreDeps): CallRepository {
  const { calls: records, callOutboxes: outboxes } = deps.models;
  return {
    ...createRecordRepository<Call>(deps, { records, outboxes, toRecord }),
    async listOfSubject(communityId, subjectId) {
      const rows = await records
        .find({ communityId, 'value.subjectId': subjectId })
        .sort({ 'value.personId': 1 })
        .lean<RecordRow<Call>[]>();
      return rows.map(toRecord);
    },
    async listOfPerson(communityId, personId, settledSince) {
      const theirs = { communityId, 'value.personId': personId };
      const rows = await records
        .find({
          $or: [
            { ...theirs, 'value.settledAt': null },
            { ...theirs, 'value.settledAt': { $gte: settledSince } },
          ],
        })
        .sort({ 'value.askedAt': -1, _id: -1 })
        .lean<RecordRow<Call>[]>();
      return rows.map(toRecord);
    },
    async listToPhone(communityId) {
      const rows = await records
        .find({ communityId, 'value.state': { $in: [...listedStates] } })
        .sort({ 'value.toPhoneAt': 1, _id: 1 })
        .lean<RecordRow<Call>[]>();
      return rows.map(toRecord);
    },
  };
}

const toRecord = ({ value, outbox }: RecordRow<Call>): Call => ({ ...value, outbox });
