/** What became of one try, for counting and logs: ids and codes only. */
export interface SendReport {
  readonly outboundId: string;
  readonly result: 'sent' | 'failed' | 'put-back' | 'uncertain' | 'expired' | 'claim-lost';
  readonly reason: string | null;
  /** Set when something threw. */
  readonly error?: unknown;
}
