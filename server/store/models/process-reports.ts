import { SchemaTypes } from 'mongoose';
import type { Trouble } from '../../core/shared/process-reports';
import type { StoreCollection } from './store-collection';

/** How a process says it is doing; one row a process and community. */
export interface ProcessReportRow {
  readonly _id: string;
  readonly communityId: string;
  readonly process: string;
  readonly holder: string;
  readonly trouble: Trouble | null;
  readonly figures: Readonly<Record<string, number>>;
  readonly at: Date;
}

export const processReports: StoreCollection<ProcessReportRow> = {
  name: 'processReports',
  fields: {
    _id: String,
    communityId: String,
    process: String,
    holder: String,
    trouble: SchemaTypes.Mixed,
    figures: SchemaTypes.Mixed,
    at: Date,
  },
  indexes: [{ keys: { communityId: 1, process: 1 }, unique: true }],
};
