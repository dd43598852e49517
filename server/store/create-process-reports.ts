import type { Connection } from 'mongoose';
import type { ProcessReportRepository } from '../core/shared/process-reports';
import { createModel } from './models/create-model';
import { processReports } from './models/process-reports';
import { rowId } from './store-deps';

/** The reports of the processes of one community, each the last one. */
export function createProcessReports(connection: Connection): ProcessReportRepository {
  const reports = createModel(connection, processReports);
  return {
    async put(communityId, report) {
      const row = { communityId, ...report, figures: { ...report.figures } };
      await reports.updateOne({ _id: rowId(communityId, report.process) }, { $set: row }, { upsert: true });
    },
    async list(communityId) {
      const rows = await reports.find({ communityId }).lean();
      return rows.map(({ process, holder, whyNot, figures, at }) => ({
        process,
        holder,
        whyNot,
        figures,
        at,
      }));
    },
  };
}
