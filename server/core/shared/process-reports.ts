/** Why a process or its account cannot do its work. Stable; whoever shows it finds the words. */
export type TroubleCode =
  | 'stopping'
  | 'sweep-fails'
  | 'store-fails'
  | 'standby'
  | 'account-starting'
  | 'account-down'
  | 'account-logged-out'
  | 'account-silent'
  | 'account-throttled'
  | 'account-banned'
  | 'account-day-spent'
  | 'sending-fails';

export interface Trouble {
  readonly code: TroubleCode;
  /** When it is tried again; null when that is not known. */
  readonly until: Date | null;
  /** Messages about danger and utility failures that wait meanwhile. */
  readonly urgentWaiting: number;
}

/** How a process of ours says it is doing, for the others to show. Unique by (community, process). */
export interface ProcessReport {
  /** `bot`, `jobs`; `bot-standby` for a bot whose account another process sends for. */
  readonly process: string;
  /** This process and start. */
  readonly holder: string;
  /** Null when well. */
  readonly trouble: Trouble | null;
  /** Figures by name, since the start of the process. */
  readonly figures: Readonly<Record<string, number>>;
  readonly at: Date;
}

export interface ProcessReportRepository {
  /** Replaces the process's report. */
  put(communityId: string, report: ProcessReport): Promise<void>;
  list(communityId: string): Promise<readonly ProcessReport[]>;
}
