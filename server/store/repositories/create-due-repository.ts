import type { Due } from '../../core/deadlines/due';
import type { DueRepository } from '../../core/deadlines/ports';
import { ignoreDuplicates } from '../ignore-duplicates';
import type { DueRow } from '../models/dues';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';

export function createDueRepository({ models }: Pick<StoreDeps, 'models'>): DueRepository {
  const { dues } = models;
  return {
    async insertMany(list) {
      if (list.length === 0) return;
      const rows = list.map(toRow);
      await ignoreDuplicates(() =>
        dues.bulkWrite(
          rows.map((document) => ({ insertOne: { document } })),
          { ordered: false },
        ),
      );
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
    markDone: (dueId) =>
      repeatCutOff(async () => {
        await dues.updateOne({ _id: dueId }, { $set: { state: 'done' } });
      }),
  };
}

const toRow = ({ id, ...due }: Due): DueRow => ({ _id: id, ...due });

const toDue = ({ _id, ...row }: DueRow): Due => ({ id: _id, ...row });
