import type { Due, StoredDue } from '../../core/deadlines/due';
import type { DueRepository } from '../../core/deadlines/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { countRows } from '../count-rows';
import { ignoreDuplicates } from '../ignore-duplicates';
import type { DueRow } from '../models/dues';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { createDueShelf } from './create-due-shelf';

export function createDueRepository(deps: StoreDeps): DueRepository {
  const { newId } = deps;
  const { dues } = deps.models;
  const bare = bareCollection(dues);
  return {
    ...createDueShelf(deps),
    async insertMany(list) {
      if (list.length === 0) return;
      const rows = list.map(toRow);
      await ignoreDuplicates(() => bare.insertMany(rows, { ordered: false, ...withinTime(dues) }));
    },
    async find(dueId) {
      const row = await dues.findOne({ _id: dueId }).lean();
      return row && toDue(row);
    },
    async listWaiting(communityId, until, limit) {
      const rows = await dues
        .find({ communityId, state: 'waiting', dueAt: { $lte: until } })
        .sort({ dueAt: 1, _id: 1 })
        .limit(limit)
        .lean();
      return rows.map(toDue);
    },
    async listTimes(communityId, after, until, limit) {
      const rows = await dues
        .find({ communityId, state: 'waiting', dueAt: { $gt: after, $lte: until } }, { dueAt: 1 })
        .sort({ dueAt: 1, _id: 1 })
        .limit(limit)
        .lean();
      return rows.map(({ _id: id, dueAt }) => ({ id, dueAt }));
    },
    countWaiting(communityId, after, until) {
      const dueAt = { ...(after && { $gt: after }), ...(until && { $lte: until }) };
      const isBounded = after !== null || until !== null;
      return countRows(dues, { communityId, state: 'waiting', ...(isBounded && { dueAt }) });
    },
    markDone: (dueId) =>
      repeatCutOff(async () => {
        await dues.updateOne({ _id: dueId }, { $set: { state: 'done' } });
      }),
    async recordFailure(dueId) {
      const failureToken = newId();
      return repeatCutOff(async () => {
        const counted = await dues
          .findOneAndUpdate(
            { _id: dueId, failureToken: { $ne: failureToken } },
            { $set: { failureToken }, $inc: { tries: 1 } },
            { returnDocument: 'after' },
          )
          .lean();
        const row = counted ?? (await dues.findOne({ _id: dueId }).lean());
        return row?.tries ?? 0;
      });
    },
    setAside: (dueId, reason, at) =>
      repeatCutOff(async () => {
        await dues.updateOne(
          { _id: dueId, state: 'waiting' },
          { $set: { state: 'set-aside', setAside: { reason, at } } },
        );
      }),
  };
}

const toRow = ({ id, ...due }: Due): DueRow => ({ _id: id, ...due, tries: 0, setAside: null });

const toDue = (row: DueRow): StoredDue => ({
  id: row._id,
  communityId: row.communityId,
  subject: row.subject,
  kind: row.kind,
  dueAt: row.dueAt,
  policyVersion: row.policyVersion,
  state: row.state,
  tries: row.tries ?? 0,
  setAside: row.setAside ?? null,
});
