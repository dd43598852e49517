import type { Connection } from 'mongoose';
import type { ProcessReportRepository } from '../core/shared/process-reports';
import { createModel } from './models/create-model';
import { processReports } from './models/process-reports';
import { repeatCutOff } from './repeat-cut-off';
import { rowId } from './store-deps';

/** The reports of the processes of one community, each the last one. */
export function createProcessReports(connection: Connection): ProcessReportRepository {
  const reports = createModel(connection, processReports);
  return {
    async put(communityId, report) {
      const row = { communityId, ...report, figures: { ...report.figures } };
      const _id = rowId(communityId, report.process);
      await repeatCutOff(() => reports.updateOne({ _id }, { $set: row }, { upsert: true }));
    },
    async list(communityId) {
      const rows = await reports.find({ communityId }).lean();
      return rows.map(({ process, holder, trouble, figures, at }) => ({
        process,
        holder,
        // A report of an earlier version has none.
        trouble: trouble ?? null,
        figures,
        at,
      }));
    },
  };
}
