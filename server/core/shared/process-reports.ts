/** How a process of ours says it is doing, for the others to show. Unique by (community, process). */
export interface ProcessReport {
  /** `bot`, `jobs` */
  readonly process: string;
  /** This process and start. */
  readonly holder: string;
  /** Null when well, else one short English sentence without contents. */
  readonly whyNot: string | null;
  /** Figures by name, since the start of the process. */
  readonly figures: Readonly<Record<string, number>>;
  readonly at: Date;
}

export interface ProcessReportRepository {
  /** Replaces the process's report. */
  put(communityId: string, report: ProcessReport): Promise<void>;
  list(communityId: string): Promise<readonly ProcessReport[]>;
}
